import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const ports = ({ kebab, pascal }: Noun): string => `import type { ${pascal} } from '../domain/${kebab}';

export type ${pascal}Repository = {
  get(id: string): Promise<${pascal} | undefined>;
  /** Stores it unless there is one with its id already. @returns what is stored now */
  add(added: ${pascal}): Promise<${pascal}>;
};
`;

const create = ({ kebab, camel, camelPlural, pascal, words, prefix }: Noun): string => `import { type Clock, digest } from '@ecom/kernel';
import { ${pascal}KeyReusedError } from '../domain/errors';
import { create${pascal}, type ${pascal} } from '../domain/${kebab}';
import type { ${pascal}Repository } from './ports';

type Dependencies = { readonly ${camelPlural}: ${pascal}Repository; readonly clock: Clock; readonly newId: () => string };
type Command = { readonly callerId: string; readonly name: string; readonly idempotencyKey: string | undefined };

/** The same caller with the same key means the same ${words}: its id is worked out from both. */
export const makeCreate${pascal} =
  ({ ${camelPlural}, clock, newId }: Dependencies) =>
  async ({ callerId, name, idempotencyKey }: Command): Promise<${pascal}> => {
    const id = idempotencyKey === undefined ? newId() : \`${prefix}_\${digest(callerId, idempotencyKey)}\`;
    const ${camel} = create${pascal}({ id, ownerId: callerId, name, createdAt: clock() });

    const stored = await ${camelPlural}.add(${camel});
    if (stored.name !== ${camel}.name) throw new ${pascal}KeyReusedError('This idempotency key came with another body before.');

    return stored;
  };

export type Create${pascal} = ReturnType<typeof makeCreate${pascal}>;
`;

const createTest = ({ kebab, camelPlural, pascal, prefix }: Noun): string => `import { expect, it } from 'vitest';
import { a${pascal} } from '../../tests/builders/${kebab}';
import { inMemory${pascal}s } from '../../tests/fakes/in-memory-${kebab}s';
import { ${pascal}KeyReusedError } from '../domain/errors';
import { makeCreate${pascal} } from './create-${kebab}';

const now = new Date('2026-01-01T10:00:00Z');
const setUp = () => {
  const ${camelPlural} = inMemory${pascal}s();
  let count = 0;
  const newId = () => \`${prefix}_\${++count}\`;

  return { ${camelPlural}, create: makeCreate${pascal}({ ${camelPlural}, clock: () => now, newId }) };
};

it('stores what it answers', async () => {
  const { ${camelPlural}, create } = setUp();

  const created = await create({ callerId: 'usr_1', name: 'first', idempotencyKey: undefined });

  expect(created).toEqual(a${pascal}({ createdAt: now }));
  expect(await ${camelPlural}.get('${prefix}_1')).toEqual(created);
});

it('answers a repeated request like the first one', async () => {
  const { create } = setUp();
  const command = { callerId: 'usr_1', name: 'first', idempotencyKey: 'key' };

  expect(await create(command)).toEqual(await create(command));
});

it('refuses a key that came with another body', async () => {
  const { create } = setUp();
  await create({ callerId: 'usr_1', name: 'first', idempotencyKey: 'key' });

  await expect(create({ callerId: 'usr_1', name: 'second', idempotencyKey: 'key' })).rejects.toThrow(${pascal}KeyReusedError);
});

it('keeps the keys of different callers apart', async () => {
  const { create } = setUp();
  await create({ callerId: 'usr_1', name: 'first', idempotencyKey: 'key' });

  expect(await create({ callerId: 'usr_2', name: 'second', idempotencyKey: 'key' })).toMatchObject({ ownerId: 'usr_2', name: 'second' });
});
`;

const get = ({ kebab, camel, camelPlural, pascal }: Noun): string => `import { ownedBy, type ${pascal} } from '../domain/${kebab}';
import type { ${pascal}Repository } from './ports';

type Dependencies = { readonly ${camelPlural}: ${pascal}Repository };
type Query = { readonly callerId: string; readonly ${camel}Id: string };

export const makeGet${pascal} =
  ({ ${camelPlural} }: Dependencies) =>
  async ({ callerId, ${camel}Id }: Query): Promise<${pascal}> =>
    ownedBy(await ${camelPlural}.get(${camel}Id), callerId);

export type Get${pascal} = ReturnType<typeof makeGet${pascal}>;
`;

const getTest = ({ kebab, camel, camelPlural, pascal, prefix }: Noun): string => `import { expect, it } from 'vitest';
import { a${pascal} } from '../../tests/builders/${kebab}';
import { inMemory${pascal}s } from '../../tests/fakes/in-memory-${kebab}s';
import { ${pascal}NotFoundError } from '../domain/errors';
import { makeGet${pascal} } from './get-${kebab}';

const get = makeGet${pascal}({ ${camelPlural}: inMemory${pascal}s(a${pascal}()) });

it('answers its owner', async () => {
  expect(await get({ callerId: 'usr_1', ${camel}Id: '${prefix}_1' })).toEqual(a${pascal}());
});

it.each([
  { callerId: 'usr_2', ${camel}Id: '${prefix}_1' },
  { callerId: 'usr_1', ${camel}Id: '${prefix}_2' },
])('knows nothing of $${camel}Id when $callerId asks', async (query) => {
  await expect(get(query)).rejects.toThrow(${pascal}NotFoundError);
});
`;

const fake = ({ kebab, pascal }: Noun): string => `import type { ${pascal} } from '../../src/domain/${kebab}';
import type { ${pascal}Repository } from '../../src/use-cases/ports';

export const inMemory${pascal}s = (...existing: readonly ${pascal}[]): ${pascal}Repository => {
  const rows = new Map(existing.map((row) => [row.id, row]));

  return {
    async get(id) {
      return rows.get(id);
    },

    async add(added) {
      const stored = rows.get(added.id) ?? added;
      rows.set(added.id, stored);

      return stored;
    },
  };
};
`;

/** @returns the stories, what they need, and their tests. */
export const useCaseFiles = (noun: Noun): NewFiles => ({
  'src/use-cases/ports.ts': ports(noun),
  [`src/use-cases/create-${noun.kebab}.ts`]: create(noun),
  [`src/use-cases/create-${noun.kebab}.test.ts`]: createTest(noun),
  [`src/use-cases/get-${noun.kebab}.ts`]: get(noun),
  [`src/use-cases/get-${noun.kebab}.test.ts`]: getTest(noun),
  [`tests/fakes/in-memory-${noun.kebab}s.ts`]: fake(noun),
});
