import type { Names } from '../workspace/names';
import type { NewFiles } from '../workspace/new-files';
import type { Route } from './route';

const config = ({ kebab, camel }: Names, { method, path }: Route): string => `import { defineFunction, http } from '@ecom/serverless';

export const ${camel} = defineFunction('${kebab}', {
  on: [http('${method}', '${path}')],
});
`;

const schema = ({ camel }: Names, { params, hasBody }: Route): string => {
  const fields = params.map((param) => `${param}: string().max(64).required()`).join(', ');
  const lines = [
    params.length > 0 ? `export const ${camel}Params = object({ ${fields} });` : '',
    hasBody ? `export const ${camel}Body = object({ note: string().strict().max(200).required() });` : '',
  ];

  return `import { object, string } from 'yup';\n\n${lines.filter((line) => line !== '').join('\n')}\n`;
};

const hasSchema = ({ params, hasBody }: Route): boolean => params.length > 0 || hasBody;

const handler = ({ kebab, camel, pascal }: Names, route: Route): string => {
  const { params, hasBody, success } = route;
  const parts = [params.length > 0 && 'params', hasBody && 'body'].filter((part) => part !== false);
  const schemas = parts.map((part) => `${camel}${part === 'params' ? 'Params' : 'Body'}`);

  return `import { systemClock } from '@ecom/kernel';
import { httpHandler } from '@ecom/lambda';
import { make${pascal}, type ${pascal} } from '../../use-cases/${kebab}';
${hasSchema(route) ? `import { ${schemas.toSorted().join(', ')} } from './schema';\n` : ''}
export const makeHandler = (${camel}: ${pascal}) =>
  httpHandler({
    ${parts.map((part, index) => `${part}: ${schemas[index]},`).join('\n')}
    success: ${success},
    handle: ({ ${[...parts, 'caller'].join(', ')} }) => ${camel}({ ${[...parts.map((part) => `...${part}`), 'callerId: caller.id'].join(', ')} }),
  });

export const main = makeHandler(make${pascal}({ clock: systemClock }));
`;
};

const example = ({ params, hasBody }: Route) => ({
  path: Object.fromEntries(params.map((param) => [param, `${param}-1`])),
  body: hasBody ? { note: 'a note' } : undefined,
});

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
  const { path, body } = example(route);
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
  const { path, body } = example(route);

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
    ...(hasSchema(route) && { [`${folder}/schema.ts`]: schema(names, route) }),
    [`${folder}/handler.ts`]: handler(names, route),
    [`${folder}/handler.test.ts`]: handlerTest(names, route),
    [`src/use-cases/${names.kebab}.ts`]: useCase(names, route),
    [`src/use-cases/${names.kebab}.test.ts`]: useCaseTest(names, route),
  };
};
