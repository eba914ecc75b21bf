import {
  BodyUnavailableError,
  ForbiddenError,
  PathNotFoundError,
  type Problem,
  problemFrom,
  RangeNotSatisfiableError,
  type Refusal,
  RequestInvalidError,
  RequestMalformedError,
  TokenUncheckedError,
  UnauthenticatedError,
} from '@ecom/lambda';
import type { JsonObject } from './json-schema';
import type { DocumentedRoute } from './route-docs';

/** Code of a refusal -> what its class says of it. */
export type Meanings = Readonly<Record<string, string>>;

const INSTANCE = 'JKJaXmPLvHcESHA=';

const titled = (problem: Problem): Problem => ({ ...problem, detail: `${problem.title}.` });

const exampleOf = (refusal: Refusal): Problem => titled(problemFrom(Reflect.construct(refusal as never, ['']), INSTANCE));

const invalid = problemFrom(new RequestInvalidError([{ path: 'field', message: 'field is not valid' }]), INSTANCE);
const internal = problemFrom(new Error('ours'), INSTANCE);

/** What holds for every route of its kind, so that no route says it. */
const everywhere = ({ publicReason, docs, integrated, ownAddress }: DocumentedRoute): readonly Problem[] => {
  if (ownAddress !== undefined)
    return [
      ...[UnauthenticatedError, PathNotFoundError, RangeNotSatisfiableError, TokenUncheckedError, BodyUnavailableError].map((one) =>
        exampleOf(one as Refusal),
      ),
      ...(docs.route.query ? [invalid] : []),
      internal,
    ];
  return integrated
    ? []
    : [
        // An Idempotency-Key that is none is refused by every route.
        invalid,
        ...(docs.route.body ? [exampleOf(RequestMalformedError)] : []),
        ...(publicReason === undefined ? [exampleOf(UnauthenticatedError)] : []),
        ...(docs.route.groups ? [exampleOf(ForbiddenError)] : []),
        internal,
      ];
};

const gatewayMessages: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const descriptions: Readonly<Record<number, string>> = {
  400: 'The request is not valid.',
  401: 'Nobody is signed in.',
  403: 'The caller may not do this.',
  404: 'There is no such thing.',
  409: 'Something else came first: read again and repeat.',
  416: 'There are no such bytes.',
  422: 'A rule said no.',
  429: 'Too often: come back later.',
  500: 'Our fault.',
  503: 'Not now: come back later.',
};

const header = (name: string): JsonObject => ({ $ref: `#/components/headers/${name}` });

const headersOf = (status: number): JsonObject => ({
  'X-Correlation-Id': header('CorrelationId'),
  ...((status === 429 || status === 503) && { 'Retry-After': header('RetryAfter') }),
  ...(status === 401 && { 'WWW-Authenticate': header('Authenticate') }),
});

const problemContent = (problems: readonly Problem[]): JsonObject => {
  const codes = problems.map(({ code }) => code).toSorted();
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] };
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return { 'application/problem+json': { schema, examples } };
};

const gatewayContent = (status: number): JsonObject => ({
  'application/json': { schema: { $ref: '#/components/schemas/GatewayRefusal' }, example: { message: gatewayMessages[status] } },
});

const problemsOf = (route: DocumentedRoute): readonly Problem[] => {
  const own = (route.docs.refusals ?? []).flat().map((refusal) => exampleOf(refusal as Refusal));
  return [...new Map([...everywhere(route), ...own].map((problem) => [problem.code, problem])).values()];
};

/** @returns an example of each refusal of the routes, by its code. */
export const refusalExamples = (routes: readonly DocumentedRoute[], meanings: Meanings): JsonObject =>
  Object.fromEntries(
    routes.flatMap(problemsOf).map((value) => {
      const meaning = meanings[value.code];
      return [value.code, { summary: value.title, ...(meaning !== undefined && { description: meaning }), value }];
    }),
  );

/** @returns a response for each status that is not a success, with its codes. */
export const refusalResponses = (route: DocumentedRoute): JsonObject => {
  const problems = problemsOf(route);
  const gateway = route.ownAddress !== undefined ? [] : [...(route.publicReason === undefined ? [401, 403] : []), 429, 500, 503];
  const statuses = [...new Set([...problems.map(({ status }) => status), ...gateway])].toSorted((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = problems.filter((problem) => problem.status === status);
      const content = { ...(here.length > 0 && problemContent(here)), ...(gateway.includes(status) && gatewayContent(status)) };
      return [String(status), { description: descriptions[status] ?? 'A refusal.', headers: headersOf(status), content }];
    }),
  );
};
