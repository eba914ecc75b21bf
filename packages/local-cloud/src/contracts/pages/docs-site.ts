import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Deployment } from '../../model';
import { inside, type ServiceDocuments } from '../documents';
import { eventsPage } from './events-page';
import { escaped, page } from './html';
import { restPage } from './rest-page';

export type Answer = { readonly status: number; readonly type: string; readonly body: string | Buffer };
type Site = { readonly documents: readonly ServiceDocuments[]; readonly apis: Deployment['apis']; readonly stage: string };

const require = createRequire(import.meta.url);
const HTML = 'text/html; charset=utf-8';
const assets: Readonly<Record<string, { readonly type: string; readonly file: string }>> = {
  'swagger-ui.css': { type: 'text/css', file: require.resolve('swagger-ui-dist/swagger-ui.css') },
  'swagger-ui-bundle.js': { type: 'text/javascript', file: require.resolve('swagger-ui-dist/swagger-ui-bundle.js') },
};

const html = (body: string): Answer => ({ status: 200, type: HTML, body });
const json = (body: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(body, null, 2) });
const missing = (path: string): Answer => ({
  status: 404,
  type: 'application/json',
  body: JSON.stringify({ status: 404, code: 'PAGE_UNKNOWN', detail: `There is no documentation at ${path}.` }),
});

const asset = async (name: string): Promise<Answer> => {
  const found = Object.hasOwn(assets, name) ? assets[name] : undefined;
  return found ? { status: 200, type: found.type, body: await readFile(found.file) } : missing(`assets/${name}`);
};

const countOf = (document: unknown, name: string, ...keys: readonly string[]): string => {
  const count = Object.keys(inside(document, ...keys)).length;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
};

const card = ({ service, openapi, asyncapi }: ServiceDocuments): string => {
  const rest =
    openapi &&
    `<a href="/docs/${escaped(service)}">REST reference</a> <span class="muted">${countOf(openapi, 'path', 'paths')}, to be tried there</span>`;
  const events =
    asyncapi &&
    `<a href="/docs/${escaped(service)}/events">Events and sockets</a> <span class="muted">${countOf(asyncapi, 'message', 'components', 'messages')}</span>`;
  const about = inside(asyncapi ?? openapi, 'info')['description'];
  return `<section class="card"><h3>${escaped(service)}</h3><p class="muted">${escaped(about)}</p>${[rest, events].filter(Boolean).join('<br>')}</section>`;
};

const index = ({ documents }: Site): string => {
  const cards = documents.filter(({ openapi, asyncapi }) => openapi ?? asyncapi).map(card);
  return page('Documentation', [['Status', '/']], cards.join('\n') || '<p>No service here has an openapi.json or an asyncapi.json.</p>');
};

/** The pages of one service; the server that is tried is the one that runs here. */
const servicePage = ({ documents, apis, stage }: Site, service: string, part: string): Answer | undefined => {
  const { openapi, asyncapi } = documents.find((one) => one.service === service) ?? {};
  const urlOf = (...kinds: readonly string[]) => apis.find((api) => api.service === service && kinds.includes(api.kind))?.url;
  const pages: Readonly<Record<string, () => Answer | undefined>> = {
    '': () => openapi && html(restPage(service)),
    'openapi.json': () => openapi && json({ ...openapi, servers: [{ url: urlOf('http', 'rest') ?? '/', description: 'This machine' }] }),
    events: () => asyncapi && html(eventsPage(asyncapi, { service, stage, socketUrl: urlOf('websocket') })),
    'asyncapi.json': () => asyncapi && json(asyncapi),
  };
  return Object.hasOwn(pages, part) ? pages[part]?.() : undefined;
};

/** Answers GET requests below /docs. @param path what follows `/docs/` */
export const docsPage = async (site: Site, path: string): Promise<Answer> => {
  const [first = '', second = ''] = path.split('/');
  if (first === '') return html(index(site));
  if (first === 'assets') return asset(second);
  return servicePage(site, first, second) ?? missing(path);
};
