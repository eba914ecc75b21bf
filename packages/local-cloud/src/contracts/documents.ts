import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type Json = Readonly<Record<string, unknown>>;

/** What a service says of itself: openapi.json and asyncapi.json in its folder, as far as they are there. */
export type ServiceDocuments = { readonly service: string; readonly openapi?: Json; readonly asyncapi?: Json };

const readJson = async (file: string): Promise<Json | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Json);
};

export const readDocuments = async (
  services: readonly { readonly name: string; readonly dir: string }[],
): Promise<readonly ServiceDocuments[]> =>
  Promise.all(
    services.map(async ({ name, dir }) => {
      const [openapi, asyncapi] = await Promise.all([readJson(path.join(dir, 'openapi.json')), readJson(path.join(dir, 'asyncapi.json'))]);
      return { service: name, ...(openapi && { openapi }), ...(asyncapi && { asyncapi }) };
    }),
  );

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys; an empty object where there is none. */
export const inside = (document: unknown, ...keys: readonly string[]): Json => {
  const found = keys.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), document);
  return isJson(found) ? found : {};
};

/** What a local `$ref` points at; anything else is itself. */
export const resolved = (document: Json, value: unknown): Json => {
  const { $ref } = isJson(value) ? value : {};
  if (typeof $ref !== 'string') return isJson(value) ? value : {};
  const keys = $ref
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return resolved(document, inside(document, ...keys));
};
