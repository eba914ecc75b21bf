import { readFile } from 'node:fs/promises';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { parse } from 'yaml';

type TableResource = {
  readonly Type: string;
  readonly Properties: CreateTableCommandInput & { readonly StreamSpecification?: { readonly StreamViewType: string } };
};

/** Test credentials: DynamoDB Local asks for some, and for none in particular. */
export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

type Wanted = {
  /** The YAML file. */
  readonly file: URL;
  /** Which of its tables. */
  readonly logicalId: string;
  readonly tableName: string;
};

/** Creates a table as a service's own resources/tables.yml describes it, so that tests and deployments cannot drift apart. */
export const createTable = async (client: DynamoDBClient, { file, logicalId, tableName }: Wanted): Promise<void> => {
  const { Resources } = parse(await readFile(file, 'utf8'), { logLevel: 'silent' }) as {
    readonly Resources: Readonly<Record<string, TableResource>>;
  };
  const properties = Resources[logicalId]?.Properties;
  if (!properties) throw new Error(`${file.pathname} has no ${logicalId}.`);

  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = properties;
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema,
      AttributeDefinitions,
      GlobalSecondaryIndexes,
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType } }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, { TableName: tableName });
};
