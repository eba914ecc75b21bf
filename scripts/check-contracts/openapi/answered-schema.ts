import { alternativesOf, missingFrom, partOf, propertiesOf, requiredIn, type SchemaView, typesOf, valuesOf } from './schema-view';

type Rule = (before: SchemaView, after: SchemaView, at: string) => readonly string[];

const types: Rule = (before, after, at) =>
  missingFrom(typesOf(after), typesOf(before)).length > 0
    ? [`${at} may be ${typesOf(after).join(' or ')} and was always ${typesOf(before).join(' or ')}: clients cannot read it`]
    : [];

const values: Rule = (before, after, at) => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (old === undefined) return [];
  if (now === undefined) return [`${at} may be anything and was always one of ${old.join(', ')}: clients know no other`];
  return missingFrom(now, old).map((value) => `${at} may be ${String(value)} now: clients know only ${old.join(', ')}`);
};

const requirements: Rule = (before, after, at) =>
  missingFrom(requiredIn(before), requiredIn(after))
    .filter((name) => name in propertiesOf(after))
    .map((name) => `${at}/${name} was always there and need not be any more: clients rely on it`);

const properties: Rule = (before, after, at) => {
  const now = propertiesOf(after);
  return Object.entries(propertiesOf(before)).flatMap(([name, schema]) => {
    const still = now[name];
    return still ? answeredChanges(schema, still, `${at}/${name}`) : [`${at}/${name} is gone: clients read it`];
  });
};

const inner =
  (keyword: string, mark: string): Rule =>
  (before, after, at) => {
    const [old, now] = [partOf(before, keyword), partOf(after, keyword)];
    return old && now ? answeredChanges(old, now, `${at}${mark}`) : [];
  };

const alternatives: Rule = (before, after, at) => {
  const old = alternativesOf(before);
  if (old.length === 0) return [];
  const now = alternativesOf(after);
  const fresh = (now.length > 0 ? now : [after]).filter((one) => !old.some((other) => answeredChanges(other, one, '').length === 0));
  return fresh.length > 0 ? [`${at} may have a form that it never had: clients cannot read it`] : [];
};

const rules: readonly Rule[] = [
  types,
  values,
  requirements,
  properties,
  inner('items', '[]'),
  inner('additionalProperties', '/*'),
  alternatives,
];

/** @returns a sentence for each way in which a reader of the earlier schema cannot read what the later one allows. */
export const answeredChanges = (before: SchemaView, after: SchemaView, at: string): readonly string[] =>
  rules.flatMap((rule) => rule(before, after, at));
