import { CreateTableCommand, DynamoDBClient, PutItemCommand, type StreamViewType } from '@aws-sdk/client-dynamodb';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { CreateQueueCommand, DeleteMessageCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startDynamoDb } from '../../src/engines/dynamodb';
import { startKinesis } from '../../src/engines/kinesis';
import { startQueues } from '../../src/engines/queues';
import { enginePorts } from '../../src/ports';
import { freePorts } from './free-ports';

export const account = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
export const queueArn = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

const tableHelp = (dynamodb: DynamoDBClient) => ({
  /** Answers the ARN of the table's stream. */
  createTable: async (TableName: string, StreamViewType: StreamViewType = 'NEW_AND_OLD_IMAGES'): Promise<string> => {
    const { TableDescription } = await dynamodb.send(
      new CreateTableCommand({
        TableName,
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType },
      }),
    );
    return TableDescription?.LatestStreamArn ?? '';
  },
  put: async (TableName: string, pk: string, value = 1): Promise<void> => {
    const Item = { pk: { S: pk }, value: { N: String(value) }, bytes: { B: Buffer.from('hi') } };
    await dynamodb.send(new PutItemCommand({ TableName, Item }));
  },
});

const queueHelp = (sqs: SQSClient, urlOf: (name: string) => string) => ({
  createQueue: async (name: string, Attributes: Readonly<Record<string, string>> = {}) => {
    await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
    return { url: urlOf(name), arn: queueArn(name) };
  },
  /** Waits for a message, removes it and answers its body. */
  next: async (name: string): Promise<string> => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: urlOf(name), WaitTimeSeconds: 20 }));
    const [message] = Messages;
    if (!message) throw new Error(`Nothing arrived in ${name}`);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: urlOf(name), ReceiptHandle: message.ReceiptHandle }));
    return message.Body ?? '';
  },
  /** Messages in the queue, those in flight included. */
  countIn: async (name: string): Promise<number> => {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: urlOf(name), AttributeNames: ['All'] }));
    return Number(Attributes?.['ApproximateNumberOfMessages']) + Number(Attributes?.['ApproximateNumberOfMessagesNotVisible']);
  },
});

/** The engines that feed functions, with clients and shortcuts; 30 ports from `ports.status` on are free. */
export const engineBench = async () => {
  const ports = enginePorts(await freePorts(30));
  const engines = await Promise.all([
    startDynamoDb({ port: ports.dynamodb }),
    startQueues({ port: ports.queues }),
    startKinesis({ port: ports.kinesis }),
  ]);
  const urls = { dynamodb: engines[0].url, queues: engines[1].url, kinesis: engines[2].url };
  const dynamodb = new DynamoDBClient({ ...account, endpoint: urls.dynamodb });
  const sqs = new SQSClient({ ...account, endpoint: urls.queues });
  const kinesis = new KinesisClient({ ...account, endpoint: urls.kinesis });
  const urlOf = (name: string) => `${urls.queues}/000000000000/${name}`;
  const stop = async () => {
    for (const client of [dynamodb, sqs, kinesis]) client.destroy();
    await Promise.all(engines.map((engine) => engine.stop()));
  };
  return { ports, urls, sqs, kinesis, urlOf, stop, ...tableHelp(dynamodb), ...queueHelp(sqs, urlOf) };
};

export type EngineBench = Awaited<ReturnType<typeof engineBench>>;
