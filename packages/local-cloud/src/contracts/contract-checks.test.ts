import { describe, expect, it } from 'vitest';
import type { PutEvent } from './channels';
import { createContractChecks } from './contract-checks';
import type { ServiceDocuments } from './documents';

const schemas = {
  Coat: { type: 'object', required: ['coatId', 'price'], properties: { coatId: { type: 'string' }, price: { type: 'integer' } } },
  Problem: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
};
const problem = (code: string) => ({ allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: [code] } } }] });
const openapi = {
  paths: {
    '/coats/{coatId}': {
      put: {
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', required: ['price'], properties: { price: { type: 'integer' } } } } },
        },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Coat' } } } },
          204: {},
          404: { content: { 'application/problem+json': { schema: problem('COAT_UNKNOWN') } } },
        },
      },
    },
  },
  components: { schemas },
};
const message = (payload: object, headers?: object) => ({ payload, ...(headers && { headers: { properties: headers } }) });
const metadata = { type: 'object', required: ['version'], properties: { version: { const: 1 } } };
const coatSold = { type: 'object', required: ['metadata', 'data'], properties: { metadata, data: schemas.Coat } };
const frame = (type: string) => message({ type: 'object', required: ['type'], properties: { type: { const: type } } });
const asyncapi = {
  channels: {
    bus: { address: 'shop-{stage}', 'x-kind': 'bus', messages: { CoatSold: { $ref: '#/components/messages/CoatSold' } } },
    queue: { address: 'shop-{stage}-orders', 'x-kind': 'queue', messages: { CoatOrdered: { $ref: '#/components/messages/CoatOrdered' } } },
    socket: {
      address: '/',
      'x-kind': 'socket',
      messages: { hello: { $ref: '#/components/messages/hello' }, bye: { $ref: '#/components/messages/bye' } },
    },
  },
  components: {
    messages: {
      CoatSold: message(coatSold, { source: { const: 'shop' }, 'detail-type': { const: 'CoatSold' } }),
      CoatOrdered: message(schemas.Coat),
      hello: frame('hello'),
      bye: frame('bye'),
    },
  },
};
const documents: readonly ServiceDocuments[] = [{ service: 'shop', openapi, asyncapi }];

const open = () => {
  const said: string[] = [];
  const checks = createContractChecks({ documents, stage: 'local', log: ({ message: text }) => said.push(text), record: () => undefined });
  const problems = () => checks.report().violations.map(({ subject, problem: text }) => `${subject}: ${text}`);
  return {
    checks,
    said,
    problems,
    outcomes: (operation: string) => checks.report().seen.find((one) => one.operation === operation)?.outcomes,
  };
};

const JSON_TYPE = 'application/json; charset=utf-8';
const coat = { coatId: 'a', price: 3 };
const exchange = {
  service: 'shop',
  method: 'PUT',
  route: '/coats/{coatId}',
  requestBody: '{"price":3}',
  status: 200,
  contentType: JSON_TYPE,
};
const refused = (code: string) => ({
  ...exchange,
  status: 404,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code, size: 4 }),
});

describe('answers', () => {
  it('that keep to the document are counted, and nothing is said', () => {
    const { checks, said, outcomes } = open();
    checks.answered({ ...exchange, body: JSON.stringify(coat) });
    checks.answered(refused('COAT_UNKNOWN'));

    expect(outcomes('PUT /coats/{coatId}')).toEqual({ 200: 1, 204: 0, 404: 1 });
    expect(said).toEqual([]);
  });

  it.each([
    { name: 'a part missing', answer: { body: '{"coatId":"a"}' }, says: "PUT /coats/{coatId} 200: / must have required property 'price'" },
    { name: 'a wrong kind', answer: { body: '{"coatId":"a","price":"3"}' }, says: 'PUT /coats/{coatId} 200: /price must be integer' },
    { name: 'more than is told', answer: { body: JSON.stringify({ ...coat, secret: 1 }) }, says: 'unevaluated properties ("secret")' },
    { name: 'a status that is not told', answer: { status: 409, body: '{"code":"COAT_TORN"}' }, says: '409 COAT_TORN is not declared' },
    {
      name: 'a type that is not told',
      answer: { contentType: 'text/html', body: '<p>' },
      says: 'is text/html; declared are application/json',
    },
    { name: 'a body where there is none', answer: { status: 204, body: '{}' }, says: 'has a body where the document declares none' },
    {
      name: 'a code that is not told',
      answer: refused('COAT_TORN'),
      says: 'PUT /coats/{coatId} 404: 404 COAT_TORN is not declared',
    },
    { name: 'a route that is not told', answer: { route: '/hats', body: '' }, says: 'PUT /hats: is served and not documented' },
    {
      name: 'a request that should have been refused',
      answer: { requestBody: '{"price":"3"}', body: JSON.stringify(coat) },
      says: 'accepted a request that its document does not allow: /price must be integer',
    },
  ])('with $name are told', ({ answer, says }) => {
    const { checks, problems } = open();
    checks.answered({ ...exchange, ...answer });

    expect(problems().join('\n')).toContain(says);
  });

  it('that are wrong in the same way are said once and counted', () => {
    const { checks, said } = open();
    for (let turn = 0; turn < 3; turn += 1) checks.answered({ ...exchange, body: '{}' });

    expect(checks.report().violations.map(({ count }) => count)).toEqual([3, 3]);
    expect(said).toHaveLength(2);
  });

  it('of services without a document, of unknown paths and of preflights are nobody’s business', () => {
    const { checks, problems } = open();
    checks.answered({ ...exchange, service: 'elsewhere', body: '{}' });
    checks.answered({ ...exchange, route: '/{p*}', status: 404, body: '{}' });
    checks.answered({ ...exchange, method: 'OPTIONS', status: 204, body: '' });

    expect(problems()).toEqual([]);
  });
});

describe('events, messages and frames', () => {
  const sold: PutEvent = { source: 'shop', 'detail-type': 'CoatSold', detail: { metadata: { version: 1 }, data: coat } };
  const delivery = (body: unknown, messageAttributes = {}) => ({
    Records: [{ eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:shop-local-orders', body: JSON.stringify(body), messageAttributes }],
  });

  it('that keep to the document are counted', () => {
    const { checks, problems, outcomes } = open();
    checks.published(sold);
    checks.delivered(delivery(coat));
    checks.framed('shop', '{"type":"bye"}');
    checks.received('shop', '{"type":"hello"}');

    expect(problems()).toEqual([]);
    expect([outcomes('event CoatSold'), outcomes('queue CoatOrdered'), outcomes('socket bye'), outcomes('socket hello')]).toEqual(
      Array(4).fill({ seen: 1 }),
    );
  });

  it('that do not are told', () => {
    const { checks, problems } = open();
    checks.published({ ...sold, detail: { metadata: { version: 1 }, data: { ...coat, buyer: 'b' } } });
    checks.published({ ...sold, detail: { metadata: { version: 2 }, data: coat } });
    checks.published({ ...sold, 'detail-type': 'CoatStolen' });
    checks.delivered(delivery({ coatId: 'a' }));
    checks.framed('shop', '{"type":"hm"}');
    checks.framed('shop', '{"type":"bye","secret":1}');

    expect(problems()).toEqual([
      'event CoatSold: /data must NOT have unevaluated properties ("buyer")',
      'event CoatSold: version 2 from shop is in no document: declare it as a contract',
      'event CoatStolen: version 1 from shop is in no document: declare it as a contract',
      "queue CoatOrdered: / must have required property 'price'",
      'socket: no message of the document is meant by {"type":"hm"}',
      'socket bye: / must NOT have unevaluated properties ("secret")',
    ]);
  });

  it('that a test breaks on purpose are not, nor nonsense of a client, nor other queues, nor events of AWS', () => {
    const { checks, problems } = open();
    checks.published({ ...sold, detail: {}, resources: ['broken-on-purpose'] });
    checks.published({ ...sold, source: 'aws.s3' });
    checks.delivered(delivery({}, { contract: { stringValue: 'broken-on-purpose' } }));
    checks.delivered({ Records: [{ eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:other', body: '{}' }] });
    checks.received('shop', 'nonsense');

    expect(problems()).toEqual([]);
  });
});
