import type { ObjectSchema, Schema } from 'yup';
import type { NamedSchemas } from './components';
import type { JsonObject } from './json-schema';
import { refusalResponses } from './refusals';
import type { DocumentedRoute } from './route-docs';
import { jsonSchemaOf } from './yup-schema';

type Values = Readonly<Record<string, unknown>>;
type Context = { readonly service: string; readonly schemas: NamedSchemas };

class ExampleInvalidError extends Error {
  override readonly name = 'ExampleInvalidError';
}

const parameters = (place: 'path' | 'query', fields: ObjectSchema<Values> | undefined, example: Values = {}): readonly JsonObject[] =>
  Object.entries(fields?.fields ?? {}).map(([name, field]) => ({
    name,
    in: place,
    ...((place === 'path' || !(field as Schema).spec.optional) && { required: true }),
    schema: jsonSchemaOf(field as Schema, name),
    ...(name in example && { example: example[name] }),
  }));

const headerParameters = ({ docs }: DocumentedRoute): readonly JsonObject[] => [
  ...(docs.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  { $ref: '#/components/parameters/CorrelationId' },
];

const requestBody = ({ docs: { route, example } }: DocumentedRoute): JsonObject =>
  route.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchemaOf(route.body, 'body'), example: example?.body } },
        },
      }
    : {};

const successDescriptions: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted.',
  204: 'Done; nothing to say.',
};

const successResponse = ({ docs }: DocumentedRoute, schemas: NamedSchemas): JsonObject => {
  const status = docs.route.success ?? 200;
  const content = docs.answer && {
    content: { 'application/json': { schema: schemas.reference(docs.answer), example: docs.example?.answer } },
  };
  const headers = { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' } };
  return { [status]: { description: successDescriptions[status], headers, ...content } };
};

const description = ({ docs, publicReason }: DocumentedRoute): string =>
  [
    docs.description,
    docs.route.groups && `For ${docs.route.groups.join(', ')}.`,
    publicReason !== undefined && `Anybody may call it: ${publicReason}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n\n');

const checkExamples = ({ key, docs: { route, example = {} } }: DocumentedRoute): void => {
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part] as Schema | undefined;
    if (schema === undefined || (part === 'query' && example.query === undefined)) continue;
    try {
      schema.validateSync(example[part], { abortEarly: false });
    } catch (error) {
      throw new ExampleInvalidError(
        `${key}Docs.example.${part} would be refused: ${(error as Error).message}. An example that does not work teaches what is wrong: correct it.`,
      );
    }
  }
};

/** One route as an Operation Object. @throws ExampleInvalidError when an example of what is sent would be refused */
export const operationOf = (route: DocumentedRoute, { service, schemas }: Context): JsonObject => {
  checkExamples(route);
  const { key, docs, publicReason } = route;
  const words = description(route);
  return {
    operationId: key,
    tags: [service],
    summary: docs.summary,
    ...(words !== '' && { description: words }),
    security: publicReason === undefined ? [{ bearer: [] }] : [],
    parameters: [
      ...parameters('path', docs.route.params, docs.example?.params),
      ...parameters('query', docs.route.query, docs.example?.query),
      ...headerParameters(route),
    ],
    ...requestBody(route),
    responses: { ...successResponse(route, schemas), ...refusalResponses(route) },
  };
};
