import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { formatSource } from './format-source';
import type { JsonObject } from './json-schema';
import { readDocuments } from './openapi-documents';

const FOLDER = 'packages/client/src/generated';
const notice = `// Made by \`pnpm docs:client\` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated`;

type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly $ref?: string; readonly in?: string; readonly name?: string }[];
  readonly security: readonly unknown[];
  readonly servers?: readonly unknown[];
};

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const operationsOf = (document: JsonObject): readonly (readonly [string, string, Operation])[] =>
  Object.entries(document['paths'] as Paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [method, path, operation] as const),
  );

/** Without files at addresses of their own: whoever is told of one is told its whole address, and gets it with `download`. */
const ofTheApi = (document: JsonObject): JsonObject => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document['paths'] as Paths).filter(([, item]) => Object.values(item).every(({ servers }) => servers === undefined)),
  ),
});

/** What the client must know of a route at run time. */
const runtimeOf = (method: string, path: string, { parameters, security }: Operation): JsonObject => ({
  method: method.toUpperCase(),
  path,
  ...(parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey')) && { keyed: true }),
  ...(security.length === 0 && { open: true }),
});

const wanted = ['components', 'operations'];

const types = async (document: JsonObject): Promise<string> => {
  const nodes = await openapiTS(document as unknown as OpenAPI3, { exportType: true, immutable: true, alphabetize: true });
  const named = nodes.filter((node) => wanted.includes(String((node as { readonly name?: { readonly text?: string } }).name?.text)));
  return astToString(named).replace('export interface operations', 'export type operations =');
};

const routesFile = (service: string): string => `${FOLDER}/${service}-routes.ts`;

const routesSource = async (service: string, document: JsonObject): Promise<string> => {
  const api = ofTheApi(document);
  const routes = Object.fromEntries(operationsOf(api).map(([method, path, one]) => [one.operationId, runtimeOf(method, path, one)]));
  return `${notice}\n\nexport const ${service}Routes = ${JSON.stringify(routes)} as const;\n\n${await types(api)}`;
};

const codesOf = (document: JsonObject): readonly string[] =>
  Object.keys((document['components'] as { readonly examples: JsonObject }).examples);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const camel = (kebab: string): string => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const servicesSource = (documents: Readonly<Record<string, JsonObject>>): string => {
  const names = Object.keys(documents);
  const codes = [...new Set(Object.values(documents).flatMap(codesOf))].toSorted();
  return [
    notice,
    ...names.map(
      (name) =>
        `import { ${camel(name)}Routes, type components as ${camel(name)}Components, type operations as ${camel(name)}Operations } from './${name}-routes';`,
    ),
    '',
    `export const routes = { ${names.map((name) => `${camel(name)}: ${camel(name)}Routes`).join(', ')} } as const;`,
    '',
    '/** What each service can be asked, by the names of its functions. */',
    `export type Operations = { ${names.map((name) => `readonly ${camel(name)}: ${camel(name)}Operations`).join('; ')} };`,
    '',
    ...names.map((name) => `export type ${capital(camel(name))}Schemas = ${camel(name)}Components['schemas'];`),
    '',
    '/** Why a request can be refused. */',
    `export type RefusalCode = ${codes.map((code) => `'${code}'`).join(' | ')};`,
  ].join('\n');
};

/** @returns the sources that give `@ecom/client` the routes and types of all services, by their path below the root. */
export const clientSources = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const documents = await readDocuments(root);
  const sources: Record<string, string> = { [`${FOLDER}/services.ts`]: servicesSource(documents) };
  for (const [service, document] of Object.entries(documents)) sources[routesFile(service)] = await routesSource(camel(service), document);
  const formatted = Object.entries(sources).map(async ([file, text]) => [file, await formatSource(file, text)] as const);
  return Object.fromEntries(await Promise.all(formatted));
};
