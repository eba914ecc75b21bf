import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const entity = ({ camel, pascal, words }: Noun): string => `import { ${pascal}NameInvalidError, ${pascal}NotFoundError } from './errors';

export const LONGEST_NAME = 80;

export type ${pascal} = { readonly id: string; readonly ownerId: string; readonly name: string; readonly createdAt: Date };

/** @throws ${pascal}NameInvalidError when nothing of the name is left, or too much. */
export const create${pascal} = (draft: ${pascal}): ${pascal} => {
  const name = draft.name.trim();
  if (name === '' || name.length > LONGEST_NAME) {
    throw new ${pascal}NameInvalidError(\`A name has 1 to \${LONGEST_NAME} characters.\`, { maximum: LONGEST_NAME });
  }
  return { ...draft, name };
};

/** @throws ${pascal}NotFoundError also for the ${words} of somebody else: that it exists is nobody's business. */
export const ownedBy = (${camel}: ${pascal} | undefined, callerId: string): ${pascal} => {
  if (${camel}?.ownerId !== callerId) throw new ${pascal}NotFoundError('There is no such ${words}.');

  return ${camel};
};
`;

const errors = ({ pascal, upper }: Noun): string => `import { DomainError } from '@ecom/kernel';

export class ${pascal}NotFoundError extends DomainError {
  readonly code = '${upper}_NOT_FOUND';
  readonly kind = 'not_found';
}

export class ${pascal}NameInvalidError extends DomainError {
  readonly code = '${upper}_NAME_INVALID';
  readonly kind = 'rejected';
}

export class ${pascal}KeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}
`;

const entityTest = ({ kebab, pascal }: Noun): string => `import { describe, expect, it } from 'vitest';
import { a${pascal} } from '../../tests/builders/${kebab}';
import { ${pascal}NameInvalidError, ${pascal}NotFoundError } from './errors';
import { create${pascal}, LONGEST_NAME, ownedBy } from './${kebab}';

describe('create${pascal}', () => {
  it.each(['x', 'x'.repeat(LONGEST_NAME)])('accepts the name %s', (name) => {
    expect(create${pascal}(a${pascal}({ name }))).toEqual(a${pascal}({ name }));
  });

  it('drops the space around a name', () => {
    expect(create${pascal}(a${pascal}({ name: ' first ' })).name).toBe('first');
  });

  it.each(['', '   ', 'x'.repeat(LONGEST_NAME + 1)])('refuses the name %j', (name) => {
    expect(() => create${pascal}(a${pascal}({ name }))).toThrow(${pascal}NameInvalidError);
  });
});

describe('ownedBy', () => {
  it('gives an owner what is theirs', () => {
    expect(ownedBy(a${pascal}({ ownerId: 'usr_1' }), 'usr_1')).toEqual(a${pascal}({ ownerId: 'usr_1' }));
  });

  it.each([undefined, a${pascal}({ ownerId: 'usr_2' })])('hides from a caller what is not', (found) => {
    expect(() => ownedBy(found, 'usr_1')).toThrow(${pascal}NotFoundError);
  });
});
`;

const builder = ({ kebab, pascal, prefix }: Noun): string => `import type { ${pascal} } from '../../src/domain/${kebab}';

export const a${pascal} = (overrides: Partial<${pascal}> = {}): ${pascal} => ({
  id: '${prefix}_1',
  ownerId: 'usr_1',
  name: 'first',
  createdAt: new Date('2026-01-01T10:00:00Z'),
  ...overrides,
});
`;

/** @returns the rules, their errors and their tests. */
export const domainFiles = (noun: Noun): NewFiles => ({
  [`src/domain/${noun.kebab}.ts`]: entity(noun),
  [`src/domain/${noun.kebab}.test.ts`]: entityTest(noun),
  'src/domain/errors.ts': errors(noun),
  [`tests/builders/${noun.kebab}.ts`]: builder(noun),
});
