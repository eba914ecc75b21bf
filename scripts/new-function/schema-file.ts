import type { Names } from '../workspace/names';
import type { Route } from './route';

/** What a request of the generated function looks like. */
export const exampleOf = ({ params, hasBody }: Route) => ({
  path: Object.fromEntries(params.map((param) => [param, `${param}-1`])),
  body: hasBody ? { note: 'a note' } : undefined,
});

const literal = (value: unknown): string => JSON.stringify(value);

const inputs = ({ params, hasBody }: Route): string => {
  const fields = params.map((param) => `${param}: string().max(64).required()`).join(', ');
  const lines = [
    params.length > 0 ? `const params = object({ ${fields} });` : '',
    hasBody ? 'const body = object({ note: string().strict().max(200).required() });' : '',
  ].filter((line) => line !== '');

  return lines.length > 0 ? `import { object, string } from 'yup';\n\n${lines.join('\n')}\n` : '';
};

const answer = ({ pascal }: Names, { params, hasBody }: Route): string => {
  const said = ['callerId', ...params, ...(hasBody ? ['note'] : [])];
  const properties = said.map((field) => `${field}: { type: 'string' }`).join(', ');

  return `const answer = {
  title: '${pascal}Answer',
  type: 'object',
  required: [${[...said, 'at'].map((field) => `'${field}'`).join(', ')}],
  properties: { ${properties}, at: { type: 'string', format: 'date-time' } },
} as const;
`;
};

const sentence = (kebab: string): string => kebab.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** @returns the source that says what a route takes and answers. */
export const schemaFile = (names: Names, route: Route): string => {
  const { kebab, camel } = names;
  const { path, body } = exampleOf(route);
  const parts = [...(route.params.length > 0 ? ['params'] : []), ...(route.hasBody ? ['body'] : []), `success: ${route.success}`];
  const shown = { callerId: 'usr_1', ...path, ...body, at: '2026-01-01T10:00:00.000Z' };
  const asked = [...(route.params.length > 0 ? [`params: ${literal(path)}`] : []), ...(body ? [`body: ${literal(body)}`] : [])];

  return `import { type RouteDocs, route } from '@ecom/lambda';
${inputs(route)}
${answer(names, route)}
export const ${camel}Route = route<typeof answer>()({ ${parts.join(', ')} });

export const ${camel}Docs = {
  route: ${camel}Route,
  summary: '${sentence(kebab)}',
  answer,
  example: { ${[...asked, `answer: ${literal(shown)}`].join(', ')} },
} as const satisfies RouteDocs<typeof ${camel}Route>;
`;
};
