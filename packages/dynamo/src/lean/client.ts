import type {
  DeleteItemCommandInput,
  DeleteItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  PutItemCommandInput,
  PutItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
  UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import aws4 from 'aws4';
import { errorFrom, isTransient } from './dynamo-error';
import { keepAliveTransport, type Send } from './transport';

/** The operations of hot paths; everything else goes through the SDK. */
type Operations = {
  readonly GetItem: { readonly input: GetItemCommandInput; readonly output: GetItemCommandOutput };
  readonly PutItem: { readonly input: PutItemCommandInput; readonly output: PutItemCommandOutput };
  readonly UpdateItem: { readonly input: UpdateItemCommandInput; readonly output: UpdateItemCommandOutput };
  readonly DeleteItem: { readonly input: DeleteItemCommandInput; readonly output: DeleteItemCommandOutput };
  readonly Query: { readonly input: QueryCommandInput; readonly output: QueryCommandOutput };
  readonly TransactWriteItems: { readonly input: TransactWriteItemsCommandInput; readonly output: object };
};

export type LeanDynamo = <Name extends keyof Operations>(
  operation: Name,
  input: Operations[Name]['input'],
) => Promise<Omit<Operations[Name]['output'], '$metadata'>>;

type Options = {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly send?: Send;
  /** Resolves after some milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** 1 leaves repeating to the caller, who must then know that a request without an answer may have taken effect. */
  readonly attempts?: number;
};

const ATTEMPTS = 3;
const BACKOFF = 25;

const pauseFor = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const endpointOf = (environment: Readonly<Record<string, string | undefined>>): URL => {
  const { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL, AWS_REGION } = environment;

  return new URL(AWS_ENDPOINT_URL_DYNAMODB ?? AWS_ENDPOINT_URL ?? `https://dynamodb.${AWS_REGION}.amazonaws.com`);
};

const credentialsOf = ({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }: Readonly<Record<string, string | undefined>>) => ({
  accessKeyId: AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
  ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
});

const signer = (environment: Readonly<Record<string, string | undefined>>, url: URL) => (operation: string, body: string) =>
  aws4.sign(
    {
      host: url.host,
      path: '/',
      method: 'POST',
      service: 'dynamodb',
      region: environment['AWS_REGION'] ?? '',
      headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `DynamoDB_20120810.${operation}` },
      body,
    },
    credentialsOf(environment),
  ).headers as Record<string, string>;

/**
 * DynamoDB over its wire protocol, for functions where the SDK's start-up time and CPU would be most of the work.
 * Region, endpoint and credentials come from the standard variables, as in every Lambda function. Values are in DynamoDB's own notation.
 * Throttling, 5xx and lost connections are retried twice with jitter; a repeated write must therefore be harmless.
 * @throws DynamoError with the service's error name; DynamoUnreachableError when there was no answer
 */
export const leanDynamo = ({ environment = process.env, send, pause = pauseFor, attempts = ATTEMPTS }: Options = {}): LeanDynamo => {
  const url = endpointOf(environment);
  const transport = send ?? keepAliveTransport(url.protocol);
  const sign = signer(environment, url);

  const attempt = async (operation: string, body: string): Promise<unknown> => {
    const response = await transport(
      { host: url.hostname, ...(url.port !== '' && { port: url.port }), path: '/', method: 'POST', headers: sign(operation, body) },
      body,
    );
    if (response.statusCode >= 400) throw errorFrom(response.statusCode, response.body);

    return JSON.parse(response.body);
  };

  return (async (operation: string, input: object) => {
    const body = JSON.stringify(input);
    for (let tried = 1; ; tried += 1) {
      try {
        return await attempt(operation, body);
      } catch (error) {
        if (tried === attempts || !isTransient(error)) throw error;
        await pause(Math.random() * BACKOFF * 2 ** tried);
      }
    }
  }) as LeanDynamo;
};
