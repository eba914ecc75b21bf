import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { docsPage } from '../contracts/pages/docs-site';
import { bodyOf, type RunningServer, serve } from '../runtime/http-server';
import { clockChange } from './clock-change';
import { streamActivities } from './event-stream';
import { executionList, executionReport } from './executions/execution-report';
import { withoutTokens } from './executions/shown-value';
import type { Observed } from './observed';
import { peek } from './queue-status';
import { statusReport } from './status-report';
import { firstItems } from './table-status';

export type StatusServer = RunningServer & {
  /** Until then /health answers 503. */
  observe(observed: Observed): void;
};

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly observed: Observed;
  readonly name: string;
};
type Route = { readonly pattern: RegExp; readonly answer: (exchange: Exchange) => unknown };

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(withoutTokens(JSON.stringify(body)));
};

type Problem = { readonly status: number; readonly code: string; readonly detail: string };

const problem = (response: ServerResponse, found: Problem): void => json(response, found.status, found);

const setClock = async ({ request, response, observed: { clock } }: Exchange): Promise<void> => {
  const change = clockChange((await bodyOf(request)).toString());
  if ('problem' in change) return problem(response, { status: 400, code: 'CLOCK_INVALID', detail: change.problem });
  clock.set(change);
  json(response, 200, { now: clock.now(), rate: clock.rate() });
};

const browse = async ({ response, observed, name }: Exchange): Promise<void> => {
  const known = observed.deployment.tables.some((table) => table.name === name);
  if (!known) return problem(response, { status: 404, code: 'TABLE_UNKNOWN', detail: `There is no table ${name}.` });
  json(response, 200, await firstItems(observed.urls.dynamodb, name));
};

const look = async ({ response, observed, name }: Exchange): Promise<void> => {
  const known = observed.deployment.queues.some((queue) => queue.name === name);
  if (!known) return problem(response, { status: 404, code: 'QUEUE_UNKNOWN', detail: `There is no queue ${name}.` });
  json(response, 200, await peek(observed.urls.queues, name));
};

const showPicture = async ({ response, observed, name }: Exchange): Promise<void> => {
  const picture = (await observed.pictures()).find((one) => one.name === name);
  if (!picture) return problem(response, { status: 404, code: 'DIAGRAM_UNKNOWN', detail: `There is no diagram ${name}.` });
  response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }).end(picture.svg);
};

const listPictures = async ({ response, observed }: Exchange): Promise<void> =>
  json(
    response,
    200,
    (await observed.pictures()).map(({ name, title }) => ({ name, title })),
  );

/** A name in a path; as it is when it is not encoded well. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const showExecution = ({ response, observed: { executions, clock }, name }: Exchange): unknown => {
  const id = decoded(name);
  const report = executionReport(executions, id, clock.now());
  const unknown = { status: 404, code: 'EXECUTION_UNKNOWN', detail: `There is no execution ${id}.` };
  return report ? json(response, 200, report) : problem(response, unknown);
};

const contractReport = ({ response, observed: { contracts } }: Exchange): void =>
  json(response, 200, { mode: contracts.checks ? 'check' : 'off', ...(contracts.checks?.report() ?? { violations: [], seen: [] }) });

const document = async ({ response, observed, name }: Exchange): Promise<void> => {
  const { contracts, deployment } = observed;
  const { status, type, body } = await docsPage({ documents: contracts.documents, apis: deployment.apis, stage: contracts.stage }, name);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
};

const routes: readonly Route[] = [
  { pattern: /^GET \/health$/, answer: ({ response, observed: { urls } }) => json(response, 200, { status: 'ready', urls }) },
  { pattern: /^GET \/status\.json$/, answer: async ({ response, observed }) => json(response, 200, await statusReport(observed)) },
  { pattern: /^GET \/deployment\.json$/, answer: ({ response, observed }) => json(response, 200, observed.deployment) },
  { pattern: /^GET \/activity$/, answer: ({ response, observed }) => streamActivities(response, observed) },
  { pattern: /^GET \/activity\.json$/, answer: ({ response, observed }) => json(response, 200, observed.activities.recent()) },
  { pattern: /^GET \/diagrams\.json$/, answer: listPictures },
  { pattern: /^GET \/diagrams\/([\w-]+)\.svg$/, answer: showPicture },
  {
    pattern: /^GET \/executions\.json$/,
    answer: ({ response, observed: { executions } }) => json(response, 200, executionList(executions)),
  },
  { pattern: /^GET \/executions\/([^/]+)$/, answer: showExecution },
  { pattern: /^GET \/contracts\.json$/, answer: contractReport },
  { pattern: /^GET \/docs(?:\/([\w./-]*))?$/, answer: document },
  { pattern: /^GET \/tables\/([\w.-]+)$/, answer: browse },
  { pattern: /^GET \/queues\/([\w.-]+)$/, answer: look },
  {
    pattern: /^GET \/clock$/,
    answer: ({ response, observed: { clock } }) => json(response, 200, { now: clock.now(), rate: clock.rate() }),
  },
  { pattern: /^PUT \/clock$/, answer: setClock },
];

const sendPage = async (response: ServerResponse): Promise<void> => {
  const page = await readFile(new URL('./page.html', import.meta.url));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
};

const answer = async (request: IncomingMessage, response: ServerResponse, observed: Observed | undefined): Promise<unknown> => {
  const asked = `${request.method} ${new URL(request.url ?? '/', 'http://local').pathname}`;
  if (asked === 'GET /') return sendPage(response);
  const route = routes.find(({ pattern }) => pattern.test(asked));
  if (!route) return problem(response, { status: 404, code: 'PAGE_UNKNOWN', detail: `There is nothing at ${asked}.` });
  if (!observed) return problem(response, { status: 503, code: 'STARTING', detail: 'The local cloud is starting.' });
  return route.answer({ request, response, observed, name: route.pattern.exec(asked)?.[1] ?? '' });
};

/** Serves the status page and its JSON. Listens before the rest starts, to find out early that the port base is taken. */
export const startStatusServer = async (port: number): Promise<StatusServer> => {
  let observed: Observed | undefined;
  const server = await serve(port, 'the status page', (request, response) => {
    answer(request, response, observed).catch((error: unknown) => {
      if (!response.headersSent)
        problem(response, { status: 502, code: 'ENGINE_FAILED', detail: error instanceof Error ? error.message : String(error) });
    });
  });
  return {
    ...server,
    observe: (complete) => {
      observed = complete;
    },
  };
};
