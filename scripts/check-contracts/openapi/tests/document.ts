import type { JsonObject } from '../../../openapi/json-schema';
import { breakingRoutes } from '../breaking-routes';

export type Parts = {
  readonly operation?: JsonObject;
  readonly sent?: JsonObject;
  readonly answered?: JsonObject;
  readonly query?: JsonObject;
  readonly status?: number;
  readonly codes?: readonly string[];
};

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

export const documentOf = ({ operation, sent, answered = { type: 'object' }, query, status = 200, codes = [] }: Parts): JsonObject => ({
  paths: {
    '/things': {
      post: {
        operationId: 'makeThing',
        security: [],
        parameters: query ? [{ name: 'sort', in: 'query', schema: query }] : [],
        ...(sent && { requestBody: { content: json(sent) } }),
        responses: {
          [status]: { content: json({ $ref: '#/components/schemas/Thing' }) },
          422: { content: { 'application/problem+json': { examples: Object.fromEntries(codes.map((code) => [code, {}])) } } },
        },
        ...operation,
      },
    },
  },
  components: { schemas: { Thing: answered } },
});

export const changes = (before: Parts, after: Parts) => breakingRoutes(documentOf(before), documentOf(after));
export const thing = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
export const text = { type: 'string' };

export type Case = { readonly name: string; readonly before: Parts; readonly after: Parts; readonly says: string };
