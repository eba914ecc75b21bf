/**
 * The yardstick: one bid in the style most services of this kind are written in. Read, decide, write through the document client;
 * a middleware per concern; JSON Schema compiled while starting. Bundled as CommonJS.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import httpEventNormalizer from '@middy/http-event-normalizer';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import validator from '@middy/validator';
import { transpileSchema } from '@middy/validator/transpile';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env['AUCTION_TABLE'];

const schema = {
  type: 'object',
  required: ['body'],
  properties: { body: { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } } },
};

type Event = { readonly pathParameters: { readonly auctionId: string }; readonly body: { readonly amount: number } };

const placeBid = async ({ pathParameters, body }: Event) => {
  const Key = { pk: `AUCTION#${pathParameters.auctionId}`, sk: 'STATE' };
  const { Item } = await client.send(new GetCommand({ TableName, Key }));
  if (!Item || body.amount <= Item['highestBid']) return { statusCode: 403, body: '' };
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET highestBid = :amount',
      ExpressionAttributeValues: { ':amount': body.amount },
      ReturnValues: 'ALL_NEW',
    }),
  );

  return { statusCode: 200, body: JSON.stringify(Attributes) };
};

const pipeline = middy();
pipeline.use([
  httpJsonBodyParser(),
  httpEventNormalizer(),
  validator({ eventSchema: transpileSchema(schema) }),
  httpErrorHandler(),
] as never);

export const main = pipeline.handler(placeBid as never);
