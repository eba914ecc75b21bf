import type { EnginePorts } from '../model';

/** Address of a port on this machine; by number, because looking up `localhost` costs a lookup and may give another family. */
export const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The standard variables by which AWS SDK clients find the engines instead of AWS. */
export const endpointEnvironment = (ports: EnginePorts, websocketPort?: number): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL_DYNAMODB: urlOf(ports.dynamodb),
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: urlOf(ports.dynamodb),
  AWS_ENDPOINT_URL_SQS: urlOf(ports.queues),
  AWS_ENDPOINT_URL_SNS: urlOf(ports.queues),
  AWS_ENDPOINT_URL_S3: urlOf(ports.queues),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: urlOf(ports.cognito),
  AWS_ENDPOINT_URL_SESV2: urlOf(ports.mail),
  AWS_ENDPOINT_URL_SES: urlOf(ports.mail),
  AWS_ENDPOINT_URL_KINESIS: urlOf(ports.kinesis),
  AWS_ENDPOINT_URL_EVENTBRIDGE: urlOf(ports.events),
  AWS_ENDPOINT_URL_SCHEDULER: urlOf(ports.scheduler),
  AWS_ENDPOINT_URL_LAMBDA: urlOf(ports.lambda),
  AWS_ENDPOINT_URL_SFN: urlOf(ports.workflows),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: urlOf(ports.secrets),
  ...(websocketPort !== undefined && { AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: urlOf(websocketPort) }),
});
