import { isDeepStrictEqual } from 'node:util';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

type Accepts = 'more' | 'the same';
type Values = { readonly before: unknown; readonly after: unknown; readonly at: string; readonly accepts: Accepts };
type Pair = Values & { readonly before: Schema; readonly after: Schema };

/** Words for people: they change nothing that travels. */
const annotations = ['description', 'title', 'examples', '$comment', 'summary'];

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const propertiesOf = (schema: Schema): Schema => (isSchema(schema['properties']) ? schema['properties'] : {});

const missing = (before: unknown, after: unknown): readonly unknown[] => listed(before).filter((item) => !listed(after).includes(item));

const requirements = ({ before, after, at }: Pair): readonly string[] => [
  ...missing(before['required'], after['required']).map(
    (name) => `${at}/${name} was always there and need not be any more: consumers that rely on it break`,
  ),
  ...missing(after['required'], before['required']).map(
    (name) => `${at}/${name} is required now: consumers refuse what is still on its way and what an older producer sends`,
  ),
];

const propertyChanges = ({ before, after, at, accepts }: Pair): readonly string[] => {
  const [old, now] = [propertiesOf(before), propertiesOf(after)];
  return Object.keys(old).flatMap((name) =>
    name in now
      ? changesOf({ before: old[name], after: now[name], at: `${at}/${name}`, accepts })
      : [`${at}/${name} is gone: consumers that read it break`],
  );
};

const structural = ['required', 'properties', 'items'];

const gainsValues = ({ before, after }: Pair, keyword: string): boolean =>
  keyword === 'enum' && listed(before['enum']).length > 0 && missing(before['enum'], after['enum']).length === 0;

const keywordChanges = (pair: Pair): readonly string[] => {
  const { before, after, at, accepts } = pair;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !annotations.includes(keyword) && !structural.includes(keyword))
    .filter((keyword) => !isDeepStrictEqual(before[keyword], after[keyword]))
    .filter((keyword) => !(accepts === 'more' && gainsValues(pair, keyword)))
    .map((keyword) => `${at || '/'} had ${keyword} ${JSON.stringify(before[keyword])} and has ${JSON.stringify(after[keyword])}`);
};

const changesOf = ({ before, after, at, accepts }: Values): readonly string[] => {
  if (!isSchema(before) || !isSchema(after)) return isDeepStrictEqual(before, after) ? [] : [`${at || '/'} changed`];
  const pair = { before, after, at, accepts };
  const hasItems = 'items' in before || 'items' in after;
  const items = hasItems ? changesOf({ before: before['items'], after: after['items'], at: `${at}[]`, accepts }) : [];
  return [...keywordChanges(pair), ...requirements(pair), ...propertyChanges(pair), ...items];
};

/**
 * Within a version a schema only grows: new properties, none of them required. So a producer and a consumer of different commits
 * understand each other, whichever is deployed first, and what waits in a queue is still understood.
 * @param accepts `more` for what a queue takes: it belongs to its receiver, which is deployed before its senders and may know more values
 * @returns a sentence for each change that breaks somebody; none when there is none
 */
export const onlyAdds = (before: unknown, after: unknown, accepts: Accepts = 'the same'): readonly string[] =>
  changesOf({ before, after, at: '', accepts });
