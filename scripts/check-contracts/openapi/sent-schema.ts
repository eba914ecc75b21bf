import { alternativesOf, missingFrom, partOf, propertiesOf, requiredIn, type SchemaView, typesOf, valuesOf } from './schema-view';

type Rule = (before: SchemaView, after: SchemaView, at: string) => readonly string[];

const refused = (at: string, what: string): string => `${at} ${what}: clients of today are refused`;

const types: Rule = (before, after, at) =>
  missingFrom(typesOf(before), typesOf(after)).length > 0
    ? [refused(at, `must be ${typesOf(after).join(' or ')} and could be ${typesOf(before).join(' or ')}`)]
    : [];

const values: Rule = (before, after, at) => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (now === undefined) return [];
  if (old === undefined) return [refused(at, `must be one of ${now.join(', ')} and could be anything`)];
  return missingFrom(old, now).map((value) => refused(at, `may not be ${String(value)} any more`));
};

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

const bounds: Rule = ({ schema: before }, { schema: after }, at) => {
  const tighter = (keyword: string, isTighter: (old: number, now: number) => boolean): boolean => {
    const [old, now] = [before[keyword], after[keyword]];
    return typeof now === 'number' && (typeof old !== 'number' || isTighter(old, now));
  };
  const broken = [
    ...lower.filter((keyword) => tighter(keyword, (old, now) => now > old)),
    ...upper.filter((keyword) => tighter(keyword, (old, now) => now < old)),
  ];
  return broken.map((keyword) => refused(at, `has ${keyword} ${String(after[keyword])} and had ${String(before[keyword] ?? 'none')}`));
};

const forms: Rule = ({ schema: before }, { schema: after }, at) =>
  ['pattern', 'format']
    .filter((keyword) => after[keyword] !== undefined && after[keyword] !== before[keyword])
    .map((keyword) => refused(at, `has the ${keyword} ${String(after[keyword])} and had ${String(before[keyword] ?? 'none')}`));

const requirements: Rule = (before, after, at) =>
  missingFrom(requiredIn(after), requiredIn(before)).map((name) => refused(`${at}/${name}`, 'is required now'));

const properties: Rule = (before, after, at) => {
  const [old, now] = [propertiesOf(before), propertiesOf(after)];
  return Object.entries(old).flatMap(([name, schema]) => {
    const still = now[name];
    return still ? sentChanges(schema, still, `${at}/${name}`) : [refused(`${at}/${name}`, 'is not taken any more')];
  });
};

const others: Rule = (before, after, at) =>
  after.schema['additionalProperties'] === false && before.schema['additionalProperties'] !== false
    ? [refused(at, 'takes no other properties any more')]
    : [];

const items: Rule = (before, after, at) => {
  const [old, now] = [partOf(before, 'items'), partOf(after, 'items')];
  return old && now ? sentChanges(old, now, `${at}[]`) : [];
};

const alternatives: Rule = (before, after, at) => {
  const now = alternativesOf(after);
  if (now.length === 0) return [];
  const old = alternativesOf(before);
  const gone = (old.length > 0 ? old : [before]).filter((one) => !now.some((other) => sentChanges(one, other, '').length === 0));
  return gone.length > 0 ? [refused(at, 'may not have one of its forms any more')] : [];
};

const rules: readonly Rule[] = [types, values, bounds, forms, requirements, properties, others, items, alternatives];

/** @returns a sentence for each way in which the later schema refuses what the earlier one took. */
export const sentChanges = (before: SchemaView, after: SchemaView, at: string): readonly string[] =>
  rules.flatMap((rule) => rule(before, after, at));
