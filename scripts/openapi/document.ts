import { namedSchemas } from './components';
import type { JsonObject } from './json-schema';
import { operationOf } from './operation';
import { type Meanings, refusalExamples } from './refusals';
import type { DocumentedRoute } from './route-docs';
import { fileHeaders, fileParameters, headers, parameters, securitySchemes, schemas as sharedSchemas } from './shared-components';

export type ServiceFacts = {
  readonly name: string;
  readonly version: string;
  /** What nobody else may write. */
  readonly owns: string;
  /** Of its API on a local platform, e.g. `http://127.0.0.1:4140`. */
  readonly localAddress: string;
  readonly routes: readonly DocumentedRoute[];
  readonly meanings: Meanings;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'];

const placeOf = ({ path, method }: DocumentedRoute): string => `${path} ${methods.indexOf(method)}`;

const inOrder = (routes: readonly DocumentedRoute[]): readonly DocumentedRoute[] =>
  routes.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

const byName = (entries: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(entries).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** @returns the OpenAPI 3.1 document of one service. */
export const openapiDocument = ({ name, version, owns, localAddress, routes, meanings }: ServiceFacts): JsonObject => {
  const schemas = namedSchemas();
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const route of inOrder(routes)) {
    const operations = paths[route.path] ?? {};
    paths[route.path] = { ...operations, [route.method]: operationOf(route, { service: name, schemas }) };
  }
  const hasFiles = routes.some(({ docs }) => docs.file !== undefined);
  return {
    openapi: '3.1.0',
    info: {
      title: `EcomAuction ${name}`,
      version,
      summary: owns,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{address}',
        description: `Deployed, it is the output ${name}ApiUrl of the service.`,
        variables: { address: { default: localAddress, description: 'On a local platform with its usual ports.' } },
      },
    ],
    tags: [{ name, description: owns }],
    paths,
    components: {
      securitySchemes,
      parameters: { ...parameters, ...(hasFiles && fileParameters) },
      headers: { ...headers, ...(hasFiles && fileHeaders) },
      examples: byName(refusalExamples(routes, meanings)),
      schemas: byName({ ...sharedSchemas, ...schemas.all() }),
    },
  };
};
