import type { Reply } from './fastify-types';

/** An answer of S3 that says no, e.g. `{ status: 403, code: 'AccessDenied', message: 'Request has expired' }`. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

export const accessDenied = (message: string): Refusal => ({ status: 403, code: 'AccessDenied', message });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const sendRefusal = (reply: Reply, { status, code, message }: Refusal): Reply =>
  reply
    .code(status)
    .type('application/xml')
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`);
