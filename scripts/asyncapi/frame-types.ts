import { allFrames, type MessageContract } from '@ecom/contracts';
import type { JsonObject } from './messages';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));

const plain: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' };

const listType = (schema: JsonObject, indent: string): string => {
  const item = typeOf(isObject(schema['items']) ? schema['items'] : {}, indent);
  return item.includes(' | ') ? `readonly (${item})[]` : `readonly ${item}[]`;
};

const restOf = (rest: unknown, inner: string): readonly string[] => {
  if (rest === true) return [`${inner}readonly [fact: string]: unknown;`];
  return isObject(rest) ? [`${inner}readonly [fact: string]: ${typeOf(rest, inner)};`] : [];
};

const objectType = (schema: JsonObject, indent: string): string => {
  const required = (schema['required'] ?? []) as readonly string[];
  const inner = `${indent}  `;
  const lines = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonObject>>).flatMap(([name, property]) => [
    ...(property['description'] === undefined ? [] : [`${inner}/** ${String(property['description'])} */`]),
    `${inner}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(property, inner)};`,
  ]);
  const more = restOf(schema['additionalProperties'], inner);
  return `{\n${[...lines, ...more].join('\n')}\n${indent}}`;
};

/** The TypeScript of what a schema describes. */
const typeOf = (schema: JsonObject, indent = ''): string => {
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map(literal).join(' | ');
  if (schema['type'] === 'array') return listType(schema, indent);
  if (schema['type'] === 'object') return objectType(schema, indent);
  const kinds = [schema['type']].flat().map((kind) => plain[String(kind)] ?? 'unknown');
  return kinds.join(' | ');
};

const declaration = ({ name, summary, schema }: MessageContract): string =>
  `/** ${summary} */\nexport type ${name} = ${typeOf(schema as JsonObject)};\n`;

/** @returns the source that gives clients of a service the types of its frames. */
export const frameTypes = (frames: readonly MessageContract[]): string =>
  [
    '// Made by `pnpm docs:asyncapi` from the contracts of the frames. Do not edit.\n',
    ...frames.map(declaration),
    `export type Frame = ${frames.map(({ name }) => name).join(' | ')};\n`,
  ].join('\n');

/** @returns packages/client/src/generated/<service>-frames.ts of each service that pushes frames. */
export const frameTypeDocuments = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(allFrames).map(
      ([service, frames]) => [`packages/client/src/generated/${service}-frames.ts`, frameTypes(frames)] as const,
    ),
  );
