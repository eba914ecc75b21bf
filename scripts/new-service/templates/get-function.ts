import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const config = ({
  kebab,
  camel,
  pascal,
  plural,
  upper,
}: Noun): string => `import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const get${pascal} = defineFunction('get-${kebab}', {
  on: [http('GET', '/${plural}/{${camel}Id}')],
  env: { ${upper}_TABLE: ref('${pascal}Table') },
  iam: [allow(['dynamodb:GetItem'], arn('${pascal}Table'))],
});
`;

const schema = ({ kebab, camel, pascal, prefix, words }: Noun): string => `import { idPattern } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { object, string } from 'yup';
import { ${pascal}NotFoundError } from '../../domain/errors';
import { ${camel}Answer, ${camel}Example } from '../${kebab}-answer';

const params = object({ ${camel}Id: string().matches(idPattern('${prefix}')).required() });

export const get${pascal}Route = route<typeof ${camel}Answer>()({ params });

export const get${pascal}Docs = {
  route: get${pascal}Route,
  summary: 'Look at a ${words}',
  answer: ${camel}Answer,
  refusals: [${pascal}NotFoundError],
  example: { params: { ${camel}Id: '${prefix}_01JD8Z0000000000000000000A' }, answer: ${camel}Example },
} as const satisfies RouteDocs<typeof get${pascal}Route>;
`;

const handler = ({ kebab, camelPlural, pascal, upper }: Noun): string => `import { documentClient } from '@ecom/dynamo';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamo${pascal}Repository } from '../../adapters/dynamo-${kebab}-repository';
import { type Get${pascal}, makeGet${pascal} } from '../../use-cases/get-${kebab}';
import { shown } from '../${kebab}-answer';
import { get${pascal}Route } from './schema';

export const makeHandler = (get: Get${pascal}) =>
  httpHandler({
    ...get${pascal}Route,
    handle: async ({ params, caller }) => shown(await get({ ...params, callerId: caller.id })),
  });

export const main = makeHandler(
  makeGet${pascal}({ ${camelPlural}: dynamo${pascal}Repository({ client: documentClient(), tableName: requireEnv('${upper}_TABLE') }) }),
);
`;

const handlerTest = ({ kebab, camel, pascal, prefix, upper }: Noun): string => `import { newId } from '@ecom/kernel';
import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { a${pascal} } from '../../../tests/builders/${kebab}';
import { ${pascal}NotFoundError } from '../../domain/errors';
import { makeHandler } from './handler';

const id = newId('${prefix}')();
const read = (${camel}Id: string, get = vi.fn().mockResolvedValue(a${pascal}({ id }))) =>
  makeHandler(get)(httpRequest({ path: { ${camel}Id }, callerId: 'usr_1' }), lambdaContext());

it('passes the caller and the id to the use case', async () => {
  const get = vi.fn().mockResolvedValue(a${pascal}({ id }));

  expect(readJson(await read(id, get))).toMatchObject({ id, name: 'first' });
  expect(get).toHaveBeenCalledWith({ ${camel}Id: id, callerId: 'usr_1' });
});

it('answers 400 to an id that is none', async () => {
  expect(readJson(await read('1'))).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path: '${camel}Id' }] });
});

it('answers 404 to what is not there', async () => {
  const response = await read(id, vi.fn().mockRejectedValue(new ${pascal}NotFoundError('There is no such thing.')));

  expect(readJson(response)).toMatchObject({ status: 404, code: '${upper}_NOT_FOUND' });
});
`;

/** @returns the function that reads. */
export const getFunctionFiles = (noun: Noun): NewFiles => {
  const folder = `src/functions/get-${noun.kebab}`;

  return {
    [`${folder}/config.ts`]: config(noun),
    [`${folder}/schema.ts`]: schema(noun),
    [`${folder}/handler.ts`]: handler(noun),
    [`${folder}/handler.test.ts`]: handlerTest(noun),
  };
};
