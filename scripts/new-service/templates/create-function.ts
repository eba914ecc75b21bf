import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const index = ({ kebab, pascal }: Noun): string => `export { create${pascal} } from './create-${kebab}/config';
export { get${pascal} } from './get-${kebab}/config';
`;

const config = ({
  kebab,
  pascal,
  plural,
  upper,
}: Noun): string => `import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const create${pascal} = defineFunction('create-${kebab}', {
  on: [http('POST', '/${plural}')],
  env: { ${upper}_TABLE: ref('${pascal}Table') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('${pascal}Table'))],
});
`;

const answer = ({ kebab, camel, pascal, prefix }: Noun): string => `import type { ${pascal} } from '../domain/${kebab}';

export const ${camel}Answer = {
  title: '${pascal}',
  type: 'object',
  required: ['id', 'ownerId', 'name', 'createdAt'],
  properties: {
    id: { type: 'string', pattern: '^${prefix}_' },
    ownerId: { type: 'string', pattern: '^usr_' },
    name: { type: 'string' },
    createdAt: { type: 'string', format: 'date-time' },
  },
} as const;

export const ${camel}Example = { id: '${prefix}_01JD8Z0000000000000000000A', ownerId: 'usr_1', name: 'first', createdAt: '2026-01-01T10:00:00.000Z' } as const;

export const shown = ({ createdAt, ...${camel} }: ${pascal}) => ({ ...${camel}, createdAt: createdAt.toISOString() });
`;

const schema = ({ kebab, camel, pascal, words }: Noun): string => `import { type RouteDocs, route } from '@ecom/lambda';
import { object, string } from 'yup';
import { ${pascal}KeyReusedError, ${pascal}NameInvalidError } from '../../domain/errors';
import { ${camel}Answer, ${camel}Example } from '../${kebab}-answer';

const body = object({ name: string().strict().required() });

export const create${pascal}Route = route<typeof ${camel}Answer>()({ body, success: 201 });

export const create${pascal}Docs = {
  route: create${pascal}Route,
  summary: 'Create a ${words}',
  answer: ${camel}Answer,
  refusals: [${pascal}NameInvalidError, ${pascal}KeyReusedError],
  idempotent: true,
  example: { body: { name: 'first' }, answer: ${camel}Example },
} as const satisfies RouteDocs<typeof create${pascal}Route>;
`;

const repository = ({ pascal, upper }: Noun): string =>
  `dynamo${pascal}Repository({ client: documentClient(), tableName: requireEnv('${upper}_TABLE') })`;

const handler = (noun: Noun): string => {
  const { kebab, camelPlural, pascal, prefix } = noun;

  return `import { documentClient } from '@ecom/dynamo';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamo${pascal}Repository } from '../../adapters/dynamo-${kebab}-repository';
import { type Create${pascal}, makeCreate${pascal} } from '../../use-cases/create-${kebab}';
import { shown } from '../${kebab}-answer';
import { create${pascal}Route } from './schema';

export const makeHandler = (create: Create${pascal}) =>
  httpHandler({
    ...create${pascal}Route,
    handle: async ({ body, caller, idempotencyKey }) => shown(await create({ ...body, callerId: caller.id, idempotencyKey })),
  });

export const main = makeHandler(
  makeCreate${pascal}({
    ${camelPlural}: ${repository(noun)},
    clock: systemClock,
    newId: newId('${prefix}'),
  }),
);
`;
};

const handlerTest = (noun: Noun): string => `import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { a${noun.pascal} } from '../../../tests/builders/${noun.kebab}';
import { ${noun.pascal}NameInvalidError } from '../../domain/errors';
import { makeHandler } from './handler';

const post = (body: unknown, create = vi.fn().mockResolvedValue(a${noun.pascal}())) =>
  makeHandler(create)(httpRequest({ body, callerId: 'usr_1', headers: { 'idempotency-key': 'key' } }), lambdaContext());

it('passes the caller, the body and the key to the use case', async () => {
  const create = vi.fn().mockResolvedValue(a${noun.pascal}());

  expect(await post({ name: 'first' }, create)).toMatchObject({ statusCode: 201 });
  expect(create).toHaveBeenCalledWith({ callerId: 'usr_1', name: 'first', idempotencyKey: 'key' });
});

it.each([{}, { name: 7 }, { name: null }])('answers 400 to %j and says which field', async (body) => {
  expect(readJson(await post(body))).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path: 'name' }] });
});

it('answers a refusal with a problem document', async () => {
  const response = await post({ name: 'x' }, vi.fn().mockRejectedValue(new ${noun.pascal}NameInvalidError('Too long.', { maximum: 80 })));

  expect(response).toMatchObject({ statusCode: 422, headers: { 'content-type': 'application/problem+json' } });
  expect(readJson(response)).toMatchObject({ code: '${noun.upper}_NAME_INVALID', maximum: 80, instance: 'req-1' });
});
`;

/** @returns the function that creates, and the index of both. */
export const createFunctionFiles = (noun: Noun): NewFiles => {
  const folder = `src/functions/create-${noun.kebab}`;

  return {
    'src/functions/index.ts': index(noun),
    [`src/functions/${noun.kebab}-answer.ts`]: answer(noun),
    [`${folder}/config.ts`]: config(noun),
    [`${folder}/schema.ts`]: schema(noun),
    [`${folder}/handler.ts`]: handler(noun),
    [`${folder}/handler.test.ts`]: handlerTest(noun),
  };
};
