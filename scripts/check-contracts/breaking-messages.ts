import type { ContractFinding } from './contract-check';
import { lastCommitted } from './last-committed';
import { onlyAdds } from './only-adds';

type Message = { readonly payload?: unknown; readonly title?: string };
type Document = {
  readonly channels?: Readonly<Record<string, { readonly 'x-kind'?: string; readonly messages?: Readonly<Record<string, unknown>> }>>;
  readonly components?: { readonly messages?: Readonly<Record<string, Message>> };
};

const mend =
  'within a version a schema only gains optional properties. For anything else declare a new version beside the old one (name it `…V2`, version 2), publish both until no rule names the old, then remove it';

const through = ({ channels = {} }: Document, kind: string): readonly string[] =>
  Object.values(channels).flatMap((channel) => (channel['x-kind'] === kind ? Object.keys(channel.messages ?? {}) : []));

/** @returns a sentence for each change between two documents that somebody at the other end cannot cope with. */
export const breakingChanges = (before: Document, after: Document): readonly string[] => {
  const [old, now] = [before.components?.messages ?? {}, after.components?.messages ?? {}];
  const queued = through(after, 'queue');
  const changed = Object.keys(old)
    .filter((key) => key in now)
    .flatMap((key) =>
      onlyAdds(old[key]?.payload, now[key]?.payload, queued.includes(key) ? 'more' : 'the same').map((change) => `${key}: ${change}`),
    );
  // Clients are not ours: what they know of must stay. What services exchange may go when nobody takes it, which another check sees.
  const gone = through(before, 'socket').filter((key) => !through(after, 'socket').includes(key));
  return [...changed, ...gone.map((key) => `${key} is gone: clients of the socket rely on it`)];
};

/** Compares each document, as the sources make it now, with the version that was committed last. */
export const brokenDocuments = async (root: string, made: Readonly<Record<string, string>>): Promise<readonly ContractFinding[]> => {
  const findings = await Promise.all(
    Object.entries(made).map(async ([file, text]) => {
      const committed = await lastCommitted(root, file);
      if ('missing' in committed) {
        if (committed.missing === 'history') console.log(`${file}: nothing to compare with: ${committed.reason}`);
        return [];
      }
      return breakingChanges(JSON.parse(committed.text) as Document, JSON.parse(text) as Document).map((problem) => ({
        file,
        problem,
        mend,
      }));
    }),
  );
  return findings.flat();
};
