import type { Names } from '../workspace/names';
import type { NewFiles } from '../workspace/new-files';
import type { Route } from './route';
import { exampleOf, schemaFile } from './schema-file';

const config = ({ kebab, camel }: Names, { method, path }: Route): string => `import { defineFunction, http } from '@ecom/serverless';

export const ${camel} = defineFunction('${kebab}', {
  on: [http('${method}', '${path}')],
});
`;

const handler = ({ kebab, camel, pascal }: Names, { params, hasBody }: Route): string => {
  const parts = [params.length > 0 && 'params', hasBody && 'body'].filter((part) => part !== false);

  return `import { systemClock } from '@ecom/kernel';
import { httpHandler } from '@ecom/lambda';
import { make${pascal}, type ${pascal} } from '../../use-cases/${kebab}';
import { ${camel}Route } from './schema';

export const makeHandler = (${camel}: ${pascal}) =>
  httpHandler({
    ...${camel}Route,
    handle: ({ ${[...parts, 'caller'].join(', ')} }) => ${camel}({ ${[...parts.map((part) => `...${part}`), 'callerId: caller.id'].join(', ')} }),
  });

export const main = makeHandler(make${pascal}({ clock: systemClock }));
`;
};

const literal = (value: object): string => JSON.stringify(value);

const refusals = ({ hasBody }: Route, path: object): string =>
  hasBody
    ? `
it.each([{}, { note: '' }, { note: 7 }])('answers 400 to %j and says which field', async (body) => {
  const response = await makeHandler(vi.fn())(httpRequest({ path: ${literal(path)}, body, callerId: 'usr_1' }), lambdaContext());

  expect(readJson(response)).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path: 'note' }] });
});
`
    : '';

const handlerTest = ({ camel }: Names, route: Route): string => {
  const { path, body } = exampleOf(route);
  const request = `path: ${literal(path)}${body ? `, body: ${literal(body)}` : ''}`;
  const command = { ...path, ...body, callerId: 'usr_1' };

  return `import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { makeHandler } from './handler';

it('passes the caller and the request to the use case', async () => {
  const ${camel} = vi.fn().mockResolvedValue({ done: true });

  const response = await makeHandler(${camel})(httpRequest({ ${request}, callerId: 'usr_1' }), lambdaContext());

  expect(response).toMatchObject({ statusCode: ${route.success} });
  expect(readJson(response)).toEqual({ done: true });
  expect(${camel}).toHaveBeenCalledWith(${literal(command)});
});

it('answers 401 to a caller whom nobody has verified', async () => {
  expect(await makeHandler(vi.fn())(httpRequest({ ${request} }), lambdaContext())).toMatchObject({ statusCode: 401 });
});
${refusals(route, path)}`;
};

const commandType = ({ params, hasBody }: Route): string =>
  ['callerId', ...params, ...(hasBody ? ['note'] : [])].map((field) => `readonly ${field}: string`).join('; ');

const useCase = ({ pascal }: Names, route: Route): string => `import type { Clock } from '@ecom/kernel';

type Dependencies = { readonly clock: Clock };
type Command = { ${commandType(route)} };

/** A walking skeleton: it answers what it was asked, and when. Its test says first what it should do instead. */
export const make${pascal} =
  ({ clock }: Dependencies) =>
  async (command: Command) => ({ ...command, at: clock().toISOString() });

export type ${pascal} = ReturnType<typeof make${pascal}>;
`;

const useCaseTest = ({ kebab, camel, pascal }: Names, route: Route): string => {
  const { path, body } = exampleOf(route);

  return `import { expect, it } from 'vitest';
import { make${pascal} } from './${kebab}';

const command = ${literal({ callerId: 'usr_1', ...path, ...body })};

it('answers what it was asked, and when', async () => {
  const ${camel} = make${pascal}({ clock: () => new Date('2026-01-01T10:00:00Z') });

  expect(await ${camel}(command)).toEqual({ ...command, at: '2026-01-01T10:00:00.000Z' });
});
`;
};

/** @returns the files of one function and its use case, by their path below the service. */
export const functionFiles = (names: Names, route: Route): NewFiles => {
  const folder = `src/functions/${names.kebab}`;

  return {
    [`${folder}/config.ts`]: config(names, route),
    [`${folder}/schema.ts`]: schemaFile(names, route),
    [`${folder}/handler.ts`]: handler(names, route),
    [`${folder}/handler.test.ts`]: handlerTest(names, route),
    [`src/use-cases/${names.kebab}.ts`]: useCase(names, route),
    [`src/use-cases/${names.kebab}.test.ts`]: useCaseTest(names, route),
  };
};
