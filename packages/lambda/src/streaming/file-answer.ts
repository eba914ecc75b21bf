import type { Readable } from 'node:stream';
import { RangeNotSatisfiableError } from '../http-refusal';
import { type ByteRange, byteRangeOf } from './byte-range';
import type { StreamedAnswer } from './runtime';

/** `size` in bytes; `etag` as HTTP writes it, with its quotes. */
export type FileFacts = { readonly size: number; readonly etag: string; readonly modifiedAt: Date };
export type OpenFile = FileFacts & { readonly body: Readable };

export type StoredFile = {
  facts(): Promise<FileFacts>;
  /** The whole, or a part of the file that had this tag. */
  open(part?: ByteRange & { readonly etag: string }): Promise<OpenFile>;
};

type Asked = { readonly method: string; readonly headers: Readonly<Record<string, string | undefined>> };
type Shown = { readonly contentType: string; readonly fileName: string };

/** Personal: nobody between us and the reader may keep it, nor the reader show it to the next one at the same desk. */
const PRIVATE = 'private, no-store';

const validators = ({ etag, modifiedAt }: FileFacts) => ({
  etag,
  'last-modified': modifiedAt.toUTCString(),
  'cache-control': PRIVATE,
  'accept-ranges': 'bytes',
});

const describing = (facts: FileFacts, length: number, { contentType, fileName }: Shown) => ({
  ...validators(facts),
  'content-type': contentType,
  'content-length': String(length),
  'content-disposition': `inline; filename="${fileName}"`,
  'x-content-type-options': 'nosniff',
});

const strong = (tag: string): string => tag.trim().replace(/^W\//, '');

/** `If-None-Match`, or, where it is absent, `If-Modified-Since` (RFC 9110, 13.2.2). */
const isUnchanged = ({ headers }: Asked, { etag, modifiedAt }: FileFacts): boolean => {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => strong(tag) === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modifiedAt.getTime() / 1_000) * 1_000 <= since;
};

/** A part only of what the reader already has a part of. */
const rangeIn = ({ headers }: Asked, facts: FileFacts): ReturnType<typeof byteRangeOf> => {
  const condition = headers['if-range']?.trim();
  const holds = condition === undefined || condition === facts.etag || condition === facts.modifiedAt.toUTCString();
  return holds ? byteRangeOf(headers['range'], facts.size) : undefined;
};

const conditional = ['if-none-match', 'if-modified-since', 'range'];

const whole = async (file: StoredFile, shown: Shown): Promise<StreamedAnswer> => {
  const { body, ...facts } = await file.open();
  return { status: 200, headers: describing(facts, facts.size, shown), body };
};

const part = async (file: StoredFile, { first, last }: ByteRange, shown: Shown & FileFacts): Promise<StreamedAnswer> => {
  const { body } = await file.open({ first, last, etag: shown.etag });
  const headers = { ...describing(shown, last - first + 1, shown), 'content-range': `bytes ${first}-${last}/${shown.size}` };
  return { status: 206, headers, body };
};

/**
 * Answers a `GET` or `HEAD` of a stored file: whole or one range of it, or that it has not changed. What asks for no condition opens the file at once.
 * @throws RangeNotSatisfiableError
 */
export const answerFile = async (asked: Asked, file: StoredFile, shown: Shown): Promise<StreamedAnswer> => {
  if (asked.method !== 'HEAD' && conditional.every((name) => asked.headers[name] === undefined)) return whole(file, shown);
  const facts = await file.facts();
  if (isUnchanged(asked, facts)) return { status: 304, headers: validators(facts) };
  if (asked.method === 'HEAD') return { status: 200, headers: describing(facts, facts.size, shown) };
  const range = rangeIn(asked, facts);
  if (range === 'unsatisfiable') throw new RangeNotSatisfiableError(facts.size);
  return range ? part(file, range, { ...shown, ...facts }) : whole(file, shown);
};
