import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintOpenapi } from '../check-contracts/openapi/openapi-checks';
import type { JsonObject } from './json-schema';
import { readDocuments } from './openapi-documents';

const root = fileURLToPath(new URL('../..', import.meta.url));
type Media = {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
};
type Content = { readonly content?: Readonly<Record<string, Media>> };
type Operation = {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};

let documents: Readonly<Record<string, JsonObject>>;
beforeAll(async () => {
  documents = await readDocuments(root);
});

const operations = (document: JsonObject): readonly Operation[] =>
  Object.values(document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>).flatMap((item) => Object.values(item));

const validatorOf = (document: JsonObject) => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strict: false });
  formats.default(ajv);
  ajv.addSchema(document, 'api');
  const text = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;
  return (schema: object): ValidateFunction => ajv.compile(text(schema));
};

type Shown = { readonly at: string; readonly value: unknown; readonly isValid: ValidateFunction };

const mediaOf = ({ requestBody = {}, responses }: Operation): readonly Media[] =>
  [requestBody, ...Object.values(responses)].flatMap(({ content = {} }) => Object.values(content));

/** Each example with what tells whether it is one. */
const examplesIn = (document: JsonObject): readonly Shown[] => {
  const compile = validatorOf(document);
  const { examples } = document['components'] as { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
  const valuesOf = ({ example, examples: named }: Media): readonly unknown[] =>
    named ? Object.keys(named).map((code) => examples[code]?.value) : [example];

  return operations(document).flatMap((operation) =>
    mediaOf(operation).flatMap((media) => {
      const isValid = compile(media.schema);
      return valuesOf(media).map((value) => ({ at: operation.operationId, value, isValid }));
    }),
  );
};

describe('the documents of the REST services', () => {
  it('are those of all services with routes', () => {
    expect(Object.keys(documents)).toEqual(expect.arrayContaining(['auction', 'identity', 'notification']));
    expect(Object.values(documents).flatMap(operations).length).toBeGreaterThanOrEqual(28);
  });

  it('show only examples that are what they say', () => {
    const shown = Object.values(documents).flatMap(examplesIn);

    expect(shown.length).toBeGreaterThan(200);
    expect(shown.filter(({ isValid, value }) => !isValid(value)).map(({ at, value }) => `${at} ${JSON.stringify(value)}`)).toEqual([]);
    // Hundreds of schemas are compiled.
  }, 30_000);

  it('say of a bid who may place it, what it takes, what it answers and why it is refused', () => {
    const bid = operations(documents['auction'] ?? {}).find(({ operationId }) => operationId === 'placeBid');

    expect(bid).toMatchObject({
      security: [{ bearer: [] }],
      requestBody: { content: { 'application/json': { schema: { required: ['amount'], additionalProperties: false } } } },
      responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/BidReceipt' } } } } },
    });
    expect(Object.keys(bid?.responses['422']?.content?.['application/problem+json']?.examples ?? {})).toContain('AUCTION_BID_TOO_LOW');
  });
});

describe('the linter', () => {
  it('takes a document of ours, and refuses it with an example that is none', async () => {
    const document = JSON.stringify(documents['notification']);

    expect(await lintOpenapi('openapi.json', document)).toEqual([]);
    expect(await lintOpenapi('openapi.json', document.replaceAll('"email":true', '"email":"yes"'))).not.toEqual([]);
  });

  it.each([
    { name: 'a reference to nothing', change: ['#/components/schemas/Problem"', '#/components/schemas/Gone"'], rule: 'no-unresolved-refs' },
    { name: 'two operations of one name', change: ['"putPreferences"', '"getPreferences"'], rule: 'operation-operationId-unique' },
    { name: 'a scheme that is not there', change: ['{"bearer":[]}', '{"basic":[]}'], rule: 'security-defined' },
  ])('sees $name', async ({ change: [from = '', to = ''], rule }) => {
    const broken = JSON.stringify(documents['notification']).replaceAll(from, to);

    expect((await lintOpenapi('openapi.json', broken)).map(({ problem }) => problem).join('\n')).toContain(rule);
  });
});
