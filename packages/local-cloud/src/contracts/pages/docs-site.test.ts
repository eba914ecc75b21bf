import { describe, expect, it } from 'vitest';
import { docsPage } from './docs-site';

const schema = {
  type: 'object',
  required: ['price'],
  properties: {
    price: { type: 'integer', minimum: 1, description: '<b>Minor</b> units.' },
    seller: { type: 'object', properties: { name: { type: 'string' } } },
  },
};
const asyncapi = {
  info: { description: 'Coats & hats' },
  channels: {
    orders: { address: 'shop-{stage}-orders', 'x-kind': 'queue', messages: { Ordered: { $ref: '#/components/messages/Ordered' } } },
  },
  operations: {
    orderCoat: { action: 'send', channel: { $ref: '#/channels/orders' }, messages: [{ $ref: '#/channels/orders/messages/Ordered' }] },
  },
  components: {
    messages: { Ordered: { title: 'Ordered', summary: 'Somebody wants one.', payload: schema, examples: [{ payload: { price: 3 } }] } },
  },
};
const openapi = { openapi: '3.1.0', info: { title: 'shop' }, paths: { '/coats': {} } };
const api = { service: 'shop', logicalId: 'HttpApi', kind: 'http', id: 'h', url: 'http://127.0.0.1:4100' } as const;
const site = { documents: [{ service: 'shop', openapi, asyncapi }, { service: 'silent' }], apis: [api], stage: 'local' };
const textAt = async (path: string): Promise<string> => String((await docsPage(site, path)).body);

describe('the documentation', () => {
  it('lists the services that have any', async () => {
    const text = await textAt('');

    expect(text).toContain('href="/docs/shop"');
    expect(text).toContain('href="/docs/shop/events"');
    expect(text).toContain('Coats &amp; hats');
    expect(text).not.toContain('silent');
  });

  it('shows channels with their addresses of this stage, operations and messages, with everything escaped', async () => {
    const text = await textAt('shop/events');

    for (const part of [
      'shop-local-orders',
      'orderCoat',
      'Somebody wants one.',
      'seller.name',
      'integer, minimum 1',
      'always',
      '&quot;price&quot;: 3',
    ])
      expect(text).toContain(part);
    expect(text).toContain('&lt;b&gt;Minor&lt;/b&gt; units.');
    expect(text).not.toContain('<b>Minor');
  });

  it('lets requests be tried against the API that runs here', async () => {
    expect(JSON.parse(await textAt('shop/openapi.json'))).toMatchObject({
      paths: { '/coats': {} },
      servers: [{ url: 'http://127.0.0.1:4100' }],
    });
    expect(JSON.parse(await textAt('shop/asyncapi.json'))).toEqual(asyncapi);
  });

  it('brings its scripts and styles itself: nothing is fetched from elsewhere', async () => {
    const page = await textAt('shop');
    const sources = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);

    expect(sources).toEqual(expect.arrayContaining(['/docs/assets/swagger-ui.css', '/docs/assets/swagger-ui-bundle.js']));
    expect(sources.filter((source) => !source.startsWith('/'))).toEqual([]);
    expect(await docsPage(site, 'assets/swagger-ui-bundle.js')).toMatchObject({ status: 200, type: 'text/javascript' });
  });

  it.each(['nobody', 'silent', 'silent/events', 'shop/else', 'shop/constructor', 'assets/package.json', 'assets/../package.json'])(
    'says that there is nothing at %s',
    async (path) => {
      expect(await docsPage(site, path)).toMatchObject({ status: 404, type: 'application/json' });
    },
  );
});
