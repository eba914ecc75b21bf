import { inside, type Json, resolved, type ServiceDocuments } from './documents';
import type { Tally } from './report';
import { type Judge, once, schemaCompiler } from './schemas';

/** A request with its answer, as they were on the wire. */
export type Exchange = {
  readonly service: string;
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly route: string;
  /** Instead of the route, where an address is a function's own: the function. */
  readonly operationId?: string;
  readonly requestBody: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

type Compiler = ReturnType<typeof schemaCompiler>;
type Judges = ReadonlyMap<string, () => Judge>;

type Operation = { readonly document: Json; readonly declared: Json; readonly judges: Judges };

const PROBLEM = 'application/problem+json';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const mediaType = (header: string): string => header.split(';')[0]?.trim().toLowerCase() ?? '';

const answerJudges = (document: Json, declared: Json, compiler: Compiler): Judges => {
  const contents = Object.entries(inside(declared, 'responses')).map(
    ([status, response]) =>
      [status, inside(resolved(document, response), 'content') as Readonly<Record<string, { readonly schema?: Json }>>] as const,
  );
  const schemas = contents.flatMap(([status, content]) =>
    Object.entries(content).flatMap(([type, { schema }]) => (schema ? [{ status, type, schema }] : [])),
  );
  return new Map(
    schemas.map(({ status, type, schema }) => [
      `${status} ${type}`,
      once(() => (Number(status) < 400 ? compiler.strict(schema) : compiler.tolerant(schema))),
    ]),
  );
};

/** The judges of an operation: of each declared answer by `<status> <type>`, and of its `request`. */
const judgesOf = (document: Json, declared: Json, compiler: Compiler): Judges => {
  const body = inside(resolved(document, declared['requestBody']), 'content', 'application/json')['schema'] as Json | undefined;
  const request: Judges = body ? new Map([['request', once(() => compiler.tolerant(body))]]) : new Map();
  return new Map([...answerJudges(document, declared, compiler), ...request]);
};

const operationsOf = ({ openapi = {} }: ServiceDocuments): readonly (readonly [key: string, operation: Operation])[] => {
  const compiler = schemaCompiler(openapi);
  return Object.entries(inside(openapi, 'paths')).flatMap(([route, methods]) =>
    Object.entries(methods as Readonly<Record<string, Json>>).map(([method, declared]) => {
      const judges = judgesOf(openapi, declared, compiler);
      return [`${method.toUpperCase()} ${route}`, { document: openapi, declared, judges }] as const;
    }),
  );
};

const undeclared = ({ status, body }: Exchange): string => {
  const { code } = (parsed(body) ?? {}) as { readonly code?: string };
  const named = code === undefined ? `${status}` : `${status} ${code}`;
  return `${named} is not declared: add it to what the operation declares that it answers`;
};

const answerProblems = (exchange: Exchange, { document, declared, judges }: Operation): readonly string[] => {
  const { status, contentType, body } = exchange;
  const responses = inside(declared, 'responses');
  if (!(String(status) in responses)) return [undeclared(exchange)];
  const content = inside(resolved(document, responses[String(status)]), 'content');
  if (Object.keys(content).length === 0) return body === '' ? [] : ['has a body where the document declares none'];
  const type = mediaType(contentType);
  if (!(type in content)) return [`is ${type || 'of no type'}; declared are ${Object.keys(content).join(' and ')}`];
  const problems = judges.get(`${status} ${type}`)?.()(parsed(body)) ?? [];
  const isUndeclared = type === PROBLEM && problems.some((problem) => problem.startsWith('/code '));
  return isUndeclared ? [undeclared(exchange)] : problems;
};

const requestProblems = ({ status, requestBody }: Exchange, { judges }: Operation): readonly string[] => {
  const judge = judges.get('request');
  if (!judge || status >= 300 || requestBody === '') return [];
  return judge()(parsed(requestBody)).map((problem) => `accepted a request that its document does not allow: ${problem}`);
};

/** Holds the answers of HTTP APIs to their OpenAPI documents. */
export const httpContract = (documents: readonly ServiceDocuments[], tally: Tally) => {
  const operations = new Map<string, Operation>();
  for (const document of documents.filter(({ openapi }) => openapi !== undefined))
    for (const [key, operation] of operationsOf(document)) {
      operations.set(`${document.service} ${key}`, operation);
      tally.declare(document.service, key, Object.keys(inside(operation.declared, 'responses')));
    }
  const served = new Set(documents.filter(({ openapi }) => openapi !== undefined).map(({ service }) => service));

  const subjectOf = ({ service, method, route, operationId }: Exchange): string | undefined => {
    if (operationId === undefined) return `${method} ${route}`;
    const found = [...operations].find(([key, { declared }]) => key.startsWith(`${service} `) && declared['operationId'] === operationId);
    const subject = found?.[0].slice(service.length + 1) ?? `${method} ${operationId}`;
    // An address takes every method; what it says to those that it does not know is nobody's operation.
    return subject.startsWith(`${method} `) ? subject : undefined;
  };

  return (exchange: Exchange): void => {
    const { service, method, route, status } = exchange;
    if (!served.has(service) || route.includes('{p*}') || method === 'OPTIONS') return;
    const subject = subjectOf(exchange);
    if (subject === undefined) return;
    const operation = operations.get(`${service} ${subject}`);
    if (!operation) {
      tally.violated({ service, subject, problem: 'is served and not documented' });
      return;
    }
    tally.count(service, subject, String(status));
    const problems = [...answerProblems(exchange, operation), ...requestProblems(exchange, operation)];
    for (const problem of problems) tally.violated({ service, subject: `${subject} ${status}`, problem });
  };
};
