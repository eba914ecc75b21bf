import { describe, expect, it } from 'vitest';
import { busEvent, kinesisEvent, queueEvent, tableStreamEvent } from './batches';
import { httpRequest, lambdaContext, readJson } from './http';

type WithAuthorizer = { readonly authorizer?: { readonly lambda: object } };

describe('httpRequest', () => {
  it('is signed in only when it says who calls', () => {
    expect((httpRequest().requestContext as WithAuthorizer).authorizer).toBeUndefined();
    expect((httpRequest({ callerId: 'usr_1', groups: ['sellers', 'admins'] }).requestContext as WithAuthorizer).authorizer).toEqual({
      lambda: { userId: 'usr_1', groups: 'sellers,admins' },
    });
  });

  it.each([
    [{ a: 1 }, '{"a":1}'],
    ['{', '{'],
    [undefined, undefined],
  ])('sends %j as %s', (body, sent) => {
    const { body: actual, headers } = httpRequest({ body });

    expect(actual).toBe(sent);
    expect(headers['content-type']).toBe(body === undefined ? undefined : 'application/json');
  });

  it('lets headers be replaced', () => {
    expect(httpRequest({ body: 1, headers: { 'content-type': 'text/plain' } }).headers).toEqual({ 'content-type': 'text/plain' });
  });
});

it('readJson reads the body, and nothing as null', () => {
  expect(readJson({ body: '[1]' })).toEqual([1]);
  expect(readJson({})).toBeNull();
});

it('lambdaContext has the id of the request', () => {
  expect(lambdaContext()).toMatchObject({ awsRequestId: 'req-1' });
});

describe('batches', () => {
  it('number their messages', () => {
    expect(queueEvent({ a: 1 }, 'text').Records.map(({ messageId, body }) => [messageId, body])).toEqual([
      ['message-1', '{"a":1}'],
      ['message-2', 'text'],
    ]);
  });

  it.each([
    { name: 'INSERT', change: { after: {} } },
    { name: 'MODIFY', change: { before: {}, after: {} } },
    { name: 'REMOVE', change: { before: {} } },
  ])('of a table say $name', ({ name, change }) => {
    expect(tableStreamEvent({ keys: { pk: { S: 'a' } }, ...change }).Records[0]).toMatchObject({
      eventName: name,
      dynamodb: { SequenceNumber: '1' },
    });
  });

  it('of a stream are in base 64, as Kinesis sends them', () => {
    const [record] = kinesisEvent({ partitionKey: 'a', data: { b: 1 } }).Records;

    expect(JSON.parse(Buffer.from(record?.kinesis.data ?? '', 'base64').toString('utf8'))).toEqual({ b: 1 });
  });

  it('of the bus have the envelope', () => {
    expect(busEvent({ source: 'ecom.x', name: 'Done', version: 2 }, { a: 1 })).toMatchObject({
      source: 'ecom.x',
      'detail-type': 'Done',
      detail: { metadata: { eventId: 'event-1', version: 2 }, data: { a: 1 } },
    });
  });
});
