import { isDeepStrictEqual } from 'node:util';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words for people: they change nothing that travels. */
const annotations = ['description', 'title', 'examples', '$comment', 'summary'];

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const propertiesOf = (schema: Schema): Schema => (isSchema(schema['properties']) ? schema['properties'] : {});

const missing = (before: unknown, after: unknown): readonly unknown[] => listed(before).filter((item) => !listed(after).includes(item));

const requirements = (before: Schema, after: Schema, at: string): readonly string[] => [
  ...missing(before['required'], after['required']).map(
    (name) => `${at}/${name} was always there and need not be any more: consumers that rely on it break`,
  ),
  ...missing(after['required'], before['required']).map(
    (name) => `${at}/${name} is required now: consumers refuse what is still on its way and what an older producer sends`,
  ),
];

const propertyChanges = (before: Schema, after: Schema, at: string): readonly string[] => {
  const [old, now] = [propertiesOf(before), propertiesOf(after)];
  return Object.keys(old).flatMap((name) =>
    name in now ? changesOf(old[name], now[name], `${at}/${name}`) : [`${at}/${name} is gone: consumers that read it break`],
  );
};

const structural = ['required', 'properties', 'items'];

const keywordChanges = (before: Schema, after: Schema, at: string): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !annotations.includes(keyword) && !structural.includes(keyword))
    .filter((keyword) => !isDeepStrictEqual(before[keyword], after[keyword]))
    .map((keyword) => `${at || '/'} had ${keyword} ${JSON.stringify(before[keyword])} and has ${JSON.stringify(after[keyword])}`);

const changesOf = (before: unknown, after: unknown, at: string): readonly string[] => {
  if (!isSchema(before) || !isSchema(after)) return isDeepStrictEqual(before, after) ? [] : [`${at || '/'} changed`];
  const items = 'items' in before || 'items' in after ? changesOf(before['items'], after['items'], `${at}[]`) : [];
  return [...keywordChanges(before, after, at), ...requirements(before, after, at), ...propertyChanges(before, after, at), ...items];
};

/**
 * Within a version a schema only grows: new properties, none of them required. So a producer and a consumer of different commits
 * understand each other, whichever is deployed first, and what waits in a queue is still understood.
 * @returns a sentence for each change that breaks somebody; none when there is none
 */
export const onlyAdds = (before: unknown, after: unknown): readonly string[] => changesOf(before, after, '');
