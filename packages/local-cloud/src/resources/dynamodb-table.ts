import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  ResourceInUseException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { LocalCloudError } from '../errors';
import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { optional, recordIn, textIn } from './read';

const creation = (name: string, properties: Properties): CreateTableCommandInput => {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes, ProvisionedThroughput, StreamSpecification } =
    properties;
  return {
    TableName: name,
    AttributeDefinitions,
    KeySchema,
    BillingMode: properties['BillingMode'] ?? 'PROVISIONED',
    ...(ProvisionedThroughput !== undefined && { ProvisionedThroughput }),
    ...(GlobalSecondaryIndexes !== undefined && { GlobalSecondaryIndexes }),
    ...(LocalSecondaryIndexes !== undefined && { LocalSecondaryIndexes }),
    ...(StreamSpecification !== undefined && { StreamSpecification: { ...(StreamSpecification as Properties), StreamEnabled: true } }),
  } as CreateTableCommandInput;
};

type Indexed = {
  readonly KeySchema?: readonly Readonly<{ AttributeName: string | undefined; KeyType: string | undefined }>[] | undefined;
  readonly GlobalSecondaryIndexes?: readonly Readonly<{ IndexName?: string | undefined; KeySchema?: Indexed['KeySchema'] }>[] | undefined;
};

const keysOf = ({ KeySchema = [], GlobalSecondaryIndexes = [] }: Indexed): string => {
  const keys = (schema: Indexed['KeySchema'] = []): string =>
    schema.map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).join();
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: schema }) => `${IndexName}(${keys(schema)})`);
  return [keys(KeySchema), ...indexes.toSorted()].join(' ');
};

/** The table of an earlier run, if it still has the keys and indexes that its template asks for. */
const kept = async ({ clients }: ProvisionContext, wanted: CreateTableCommandInput): Promise<TableDescription | undefined> => {
  const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: wanted.TableName }));
  if (Table && keysOf(Table) === keysOf(wanted)) return Table;
  const message = `The stored table ${wanted.TableName} has other keys or indexes than its template. Delete the folder of the persisted data, or start without --persist.`;
  throw new LocalCloudError('DATA_OUTDATED', message);
};

const createTable = async (context: ProvisionContext, wanted: CreateTableCommandInput): Promise<TableDescription | undefined> => {
  try {
    const { TableDescription: table } = await context.clients.dynamodb.send(new CreateTableCommand(wanted));
    if (table?.TableStatus !== 'ACTIVE') {
      await waitUntilTableExists({ client: context.clients.dynamodb, maxWaitTime: 30, minDelay: 1 }, { TableName: wanted.TableName });
    }
    return table;
  } catch (error) {
    if (error instanceof ResourceInUseException) return kept(context, wanted);
    throw error;
  }
};

const create = async (resource: Resource, context: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'TableName') ?? generatedName(resource);
  const table = await createTable(context, creation(name, properties));
  const arn = localArn('dynamodb', `table/${name}`);
  const streamArn = table?.LatestStreamArn;
  const ttlAttribute = textIn(recordIn(properties, 'TimeToLiveSpecification'), 'AttributeName');
  context.draft.tables.push({
    service,
    logicalId,
    name,
    arn,
    ...optional('streamArn', streamArn),
    ...optional('ttlAttribute', ttlAttribute),
  });
  return { ref: name, attributes: { Arn: arn, ...optional('StreamArn', streamArn) } };
};

export const dynamoDbTables: HandlersByType = {
  'AWS::DynamoDB::Table': {
    supports: [
      'TableName',
      'AttributeDefinitions',
      'KeySchema',
      'BillingMode',
      'ProvisionedThroughput',
      'StreamSpecification.StreamViewType',
      'TimeToLiveSpecification',
      'LocalSecondaryIndexes',
      ...['IndexName', 'KeySchema', 'Projection', 'ProvisionedThroughput'].map((name) => `GlobalSecondaryIndexes.${name}`),
    ],
    harmless: {
      PointInTimeRecoverySpecification: 'nothing is restored from a machine that keeps no backups',
      SSESpecification: 'data stays on this machine',
      DeletionProtectionEnabled: 'tables go with the process, or with the folder of persisted data',
      TableClass: 'a price, not a behaviour',
      ContributorInsightsSpecification: 'there is no CloudWatch here',
      OnDemandThroughput: 'there are no throughput limits here',
      WarmThroughput: 'there are no throughput limits here',
      'GlobalSecondaryIndexes.OnDemandThroughput': 'there are no throughput limits here',
      'GlobalSecondaryIndexes.ContributorInsightsSpecification': 'there is no CloudWatch here',
    },
    create,
  },
};
