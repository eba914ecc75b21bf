import { describe, expect, it } from 'vitest';
import { defineFunction } from './define-function';
import { defineService } from './define-service';
import { arn } from './reference';
import { activityStream, functionUrl, http, queue, socket, tableStream } from './trigger';

describe('http', () => {
  it('asks for signed-in users unless told otherwise', () => {
    expect(http('POST', '/bids').event).toEqual({ httpApi: { method: 'POST', path: '/bids', authorizer: { name: 'users' } } });
  });

  it('drops the authorizer only for a reason, and keeps the reason', () => {
    expect(http('GET', '/prices', { public: 'Prices are public.' })).toMatchObject({
      event: { httpApi: { method: 'GET', path: '/prices' } },
      publicRoute: { route: 'GET /prices', reason: 'Prices are public.' },
    });
  });
});

describe('functionUrl', () => {
  it('streams, to pages of any origin, and is no event of an API', () => {
    const trigger = functionUrl('/{orderId}');

    expect(trigger.event).toBeUndefined();
    expect(trigger.url).toMatchObject({ path: '/{orderId}', settings: { invokeMode: 'RESPONSE_STREAM', cors: { allowedOrigins: ['*'] } } });
  });

  it('is a property of its function, and said in the service for documents', () => {
    const open = defineFunction('open-receipt', { on: [functionUrl('/{orderId}')] });
    const { functions, custom } = defineService({ name: 'x', owns: 'X.', functions: { open }, resources: [] });

    expect(functions['openReceipt']).toMatchObject({ events: [], url: { invokeMode: 'RESPONSE_STREAM' } });
    expect(custom.functionUrls).toEqual({ openReceipt: { path: '/{orderId}' } });
  });
});

describe('socket', () => {
  it('verifies the token of the query when somebody connects', () => {
    expect(socket('$connect', 'arn:authorizer').event).toEqual({
      websocket: {
        route: '$connect',
        authorizer: { name: 'users', arn: 'arn:authorizer', identitySource: ['route.request.querystring.token'] },
      },
    });
  });

  it('asks nobody again', () => {
    expect(socket('ping').event).toEqual({ websocket: { route: 'ping' } });
  });
});

describe('queue', () => {
  it('reports which messages of a batch failed, and may do no more than receive', () => {
    expect(queue(arn('Queue'))).toEqual({
      event: { sqs: { arn: arn('Queue'), batchSize: 10, functionResponseType: 'ReportBatchItemFailures' } },
      statements: [
        { Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], Resource: [arn('Queue')] },
      ],
    });
  });

  it('passes on its limits under the names of the framework', () => {
    expect(queue('arn:q', { batchSize: 100, batchWindow: 5, maximumConcurrency: 2 }).event).toMatchObject({
      sqs: { batchSize: 100, maximumBatchingWindow: 5, maximumConcurrency: 2 },
    });
  });
});

describe.each([
  { name: 'tableStream', trigger: tableStream, type: 'dynamodb', startingPosition: 'TRIM_HORIZON', service: 'dynamodb' },
  { name: 'activityStream', trigger: activityStream, type: 'kinesis', startingPosition: 'LATEST', service: 'kinesis' },
])('$name', ({ trigger, type, startingPosition, service }) => {
  const { event, statements } = trigger('arn:stream', {
    deadLetterArn: 'arn:dlq',
    parallelizationFactor: 10,
    filterPatterns: [{ eventName: ['INSERT'] }],
  });

  it('keeps what failed for good, and retries the rest', () => {
    expect(event).toEqual({
      stream: {
        type,
        arn: 'arn:stream',
        batchSize: 100,
        startingPosition,
        functionResponseType: 'ReportBatchItemFailures',
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 10,
        destinations: { onFailure: { arn: 'arn:dlq', type: 'sqs' } },
        parallelizationFactor: 10,
        filterPatterns: [{ eventName: ['INSERT'] }],
      },
    });
  });

  it('may read this stream and write to this queue', () => {
    expect(statements.map(({ Resource }) => Resource)).toEqual([['arn:stream'], ['arn:dlq']]);
    expect(statements[0]?.Action.every((action) => action.startsWith(`${service}:`))).toBe(true);
    expect(statements[1]?.Action).toEqual(['sqs:SendMessage']);
  });
});
