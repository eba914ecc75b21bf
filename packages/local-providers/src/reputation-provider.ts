import { createHash } from 'node:crypto';
import type { Provider, ProviderAnswer } from './http';

type Reputation = { readonly score: number; readonly ratings: number };

const STEPS = 41;

/** The same person always has the same reputation: 1.0 to 5.0 in tenths, out of 1 to 500 ratings. */
const usual = (subject: string): Reputation => {
  const digest = createHash('sha256').update(subject).digest();
  return { score: 1 + (digest.readUInt8(0) % STEPS) / 10, ratings: 1 + (digest.readUInt16BE(1) % 500) };
};

export type ReputationProvider = {
  readonly answer: Provider;
  set(subject: string, reputation: Reputation | undefined): void;
  clear(): void;
};

/** An imagined rating agency: `GET /reputations/{subject}`, with `score` (0 to 5) and how many `ratings` it is made of. */
export const reputationProvider = (): ReputationProvider => {
  const told = new Map<string, Reputation | undefined>();
  const answerFor = (subject: string): ProviderAnswer => {
    const reputation = told.has(subject) ? told.get(subject) : usual(subject);
    if (!reputation) return { status: 404, body: { code: 'SUBJECT_UNKNOWN', detail: `Nobody has rated ${subject}.` } };
    return { status: 200, body: { subject, ...reputation, asOf: new Date().toISOString() } };
  };
  return {
    set: (subject, reputation) => void told.set(subject, reputation),
    clear: () => told.clear(),
    answer: ({ method, path }) => {
      const subject = /^\/reputations\/([^/]+)$/.exec(path)?.[1];
      if (method !== 'GET' || subject === undefined) return undefined;
      return answerFor(decodeURIComponent(subject));
    },
  };
};
