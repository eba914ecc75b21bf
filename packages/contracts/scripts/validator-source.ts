import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { allEvents, allMessages, allTasks } from '../src/catalogue';

const kebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** ajv is CommonJS: its default export arrives wrapped. */
const standaloneCode = (standalone as unknown as { readonly default: typeof standalone }).default as unknown as (
  ajv: Ajv,
  exports: Record<string, string>,
) => string;

/** Properties that a schema does not name pass: consumers are tolerant. */
const source = (name: string, schema: object): string => {
  const ajv = new Ajv({ code: { source: true, esm: true }, allErrors: true, allowUnionTypes: true });
  ajv.addSchema(schema, name);

  return standaloneCode(ajv, { [`validate${name}`]: name });
};

const banner = '// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.\n';

const files = (
  { name, schema }: { readonly name: string; readonly schema: object },
  kind: 'EventData' | 'MessageData',
): [string, string][] => [
  [`${kebab(name)}.js`, `${banner}${source(name, schema)}\n`],
  [
    `${kebab(name)}.d.ts`,
    `${banner}import type { ${camel(name)}, ${kind}, Validator } from '../index';\n\nexport declare const validate${name}: Validator<${kind}<typeof ${camel(name)}>>;\n`,
  ],
];

/** @returns the text of each generated file by its name. */
export const compileAll = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...allEvents.flatMap((contract) => files(contract, 'EventData')),
    ...[...allMessages, ...allTasks].flatMap((contract) => files(contract, 'MessageData')),
  ]);
