import { inside, type Json, resolved } from '../documents';
import { escaped, page } from './html';
import { schemaRows } from './schema-rows';

const lastOf = (reference: unknown): string =>
  String(inside({ reference }, 'reference')['$ref'] ?? '')
    .split('/')
    .at(-1) ?? '';

const schemaTable = (schema: Json): string => {
  const rows = schemaRows(schema).map(
    ({ path, kind, required, description }) =>
      `<tr><td><code>${escaped(path)}</code></td><td>${escaped(kind)}</td><td>${required ? 'always' : 'sometimes'}</td><td>${escaped(description)}</td></tr>`,
  );
  return `<table><tr><th>property</th><th>kind</th><th>there</th><th></th></tr>${rows.join('')}</table>`;
};

const exampleOf = (message: Json): string => {
  const [example] = (message['examples'] ?? []) as readonly { readonly payload?: unknown }[];
  return example === undefined
    ? ''
    : `<details><summary>Example</summary><pre>${escaped(JSON.stringify(example.payload, null, 2))}</pre></details>`;
};

const messageCard = ([name, message]: readonly [string, Json]): string =>
  `<section class="card" id="message-${escaped(name)}"><h3>${escaped(message['title'] ?? name)}</h3><p>${escaped(message['summary'])}</p>${schemaTable(inside(message, 'payload'))}${exampleOf(message)}</section>`;

const messageLinks = (keys: readonly string[]): string =>
  keys.map((key) => `<a href="#message-${escaped(key)}">${escaped(key)}</a>`).join(', ');

const operationRow = ([key, operation]: readonly [string, Json]): string => {
  const messages = ((operation['messages'] ?? []) as readonly Json[]).map(lastOf);
  return `<tr><td>${escaped(key)}</td><td>${escaped(operation['action'] === 'send' ? 'sends' : 'receives')}</td><td>${messageLinks(messages)}</td></tr>`;
};

const channelSection = (document: Json, [key, value]: readonly [string, unknown], address: (text: string) => string): string => {
  const channel = resolved(document, value);
  const operations = (Object.entries(inside(document, 'operations')) as [string, Json][]).filter(
    ([, one]) => lastOf(one['channel']) === key,
  );
  const description = channel['description'] === undefined ? '' : `<p>${escaped(channel['description'])}</p>`;
  return `<h2>${escaped(channel['title'] ?? key)}</h2><p><span class="tag">${escaped(channel['x-kind'])}</span><code>${escaped(address(String(channel['address'] ?? '')))}</code></p>${description}
<section class="card"><table><tr><th>function</th><th></th><th>messages</th></tr>${operations.map(operationRow).join('')}</table></section>`;
};

type Options = { readonly service: string; readonly stage: string; readonly socketUrl: string | undefined };

/** What a service sends and receives, from its AsyncAPI document, for people. */
export const eventsPage = (document: Json, { service, stage, socketUrl }: Options): string => {
  const address = (text: string): string => (text === '/' ? (socketUrl ?? text) : text.replaceAll('{stage}', stage));
  const channels = Object.entries(inside(document, 'channels')).map((entry) => channelSection(document, entry, address));
  const messages = Object.entries(inside(document, 'components', 'messages')) as [string, Json][];
  const body = `<p class="muted">${escaped(inside(document, 'info')['description'])} <a href="/docs/${escaped(service)}/asyncapi.json">asyncapi.json</a></p>
${channels.join('\n')}
<h2>Messages</h2>
${messages.map(messageCard).join('\n')}`;
  return page(
    `${service}: events and sockets`,
    [
      ['Documentation', '/docs'],
      [service, `/docs/${service}/events`],
    ],
    body,
  );
};
