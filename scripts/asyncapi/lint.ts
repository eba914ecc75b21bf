import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from './messages';

const require = createRequire(import.meta.url);

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, ...keys: readonly string[]): JsonObject => {
  const found = keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return isObject(found) ? found : {};
};

/** The official schema of AsyncAPI 3.0; formats that it names are not judged. It is large: compiled once. */
const official = new Ajv({ strict: false, validateFormats: false, allErrors: true, addUsedSchema: false }).compile(
  require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as JsonObject,
);

const shape = (document: JsonObject): readonly string[] => {
  official(document);
  return (official.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
};

const references = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)));
};

const isThere = (document: JsonObject, reference: string): boolean =>
  reference.startsWith('#/') && Object.keys(within(document, ...reference.slice(2).split('/'))).length > 0;

const danglingReferences = (document: JsonObject): readonly string[] =>
  references(document)
    .filter((reference) => !isThere(document, reference))
    .map((reference) => `${reference} points at nothing`);

const messagesOf = (document: JsonObject) => Object.entries(within(document, 'components', 'messages')) as readonly [string, JsonObject][];

const wrongExamples = (document: JsonObject): readonly string[] =>
  messagesOf(document).flatMap(([name, message]) => {
    const examples = (message['examples'] ?? []) as readonly { readonly payload?: unknown }[];
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(within(message, 'payload'));
    return examples.flatMap(({ payload }) =>
      validate(payload)
        ? []
        : [`the example of ${name} has not its shape: ${validate.errors?.[0]?.instancePath} ${validate.errors?.[0]?.message}`],
    );
  });

const wordless = (document: JsonObject): readonly string[] => {
  const sent = new Set(
    Object.values(within(document, 'operations')).flatMap((operation) =>
      within(operation)['action'] === 'send' ? references(within(operation)['messages'] ?? operation) : [],
    ),
  );
  const isSent = (name: string) => [...sent].some((reference) => reference.endsWith(`/messages/${name}`));
  return messagesOf(document)
    .filter(([name, { summary, examples }]) => isSent(name) && (!summary || !examples))
    .map(([name]) => `${name} is sent and has no summary or no example`);
};

const unused = (document: JsonObject): readonly string[] => {
  const used = references([document['operations'], document['channels']]);
  return messagesOf(document)
    .filter(([name]) => !used.includes(`#/components/messages/${name}`))
    .map(([name]) => `${name} is in no channel`);
};

/** @returns what is wrong with an AsyncAPI document, a sentence each. */
export const lintAsyncapi = (document: JsonObject): readonly string[] => [
  ...shape(document),
  ...danglingReferences(document),
  ...wrongExamples(document),
  ...wordless(document),
  ...unused(document),
];
