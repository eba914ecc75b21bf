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
  ...(docs.file === undefined ? [] : ['Range', 'IfRange', 'IfNoneMatch'].map((name) => ({ $ref: `#/components/parameters/${name}` }))),
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

/** A file is sent whole or in part, or not at all when it is the same. */
const fileResponses = (mediaType: string): JsonObject => {
  const named = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name.replaceAll('-', '')}` }]));
  const correlation = { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' } };
  const content = { [mediaType]: { schema: { contentMediaType: mediaType } } };
  const whole = named('ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Disposition');
  return {
    200: { description: 'The file.', headers: { ...correlation, ...whole }, content },
    206: { description: 'The part that `Range` asked for.', headers: { ...correlation, ...whole, ...named('Content-Range') }, content },
    304: { description: 'It is what `If-None-Match` says.', headers: { ...correlation, ...named('ETag', 'Last-Modified') } },
  };
};

const successResponse = ({ docs }: DocumentedRoute, schemas: NamedSchemas): JsonObject => {
  if (docs.file !== undefined) return fileResponses(docs.file);
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

const ownServer = (service: string, address: string): JsonObject => ({
  url: '{address}',
  description: `An address of its own, without an API before it; deployed, an output of ${service} says it.`,
  variables: { address: { default: address, description: 'On a local platform with its usual ports.' } },
});

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
  const { key, docs, publicReason, ownAddress } = route;
  const words = description(route);
  return {
    operationId: key,
    ...(ownAddress !== undefined && { servers: [ownServer(service, ownAddress)] }),
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
