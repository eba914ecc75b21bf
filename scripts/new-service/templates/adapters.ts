import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const item = ({ kebab, camel, pascal, upper }: Noun): string => `import type { ${pascal} } from '../domain/${kebab}';

type ${pascal}Item = Omit<${pascal}, 'createdAt'> & { readonly pk: string; readonly createdAt: string };

export const ${camel}Key = (id: string) => ({ pk: \`${upper}#\${id}\` });

export const toItem = (${camel}: ${pascal}): ${pascal}Item => ({ ...${camel}Key(${camel}.id), ...${camel}, createdAt: ${camel}.createdAt.toISOString() });

export const fromItem = (item: Readonly<Record<string, unknown>>): ${pascal} => {
  const { id, ownerId, name, createdAt } = item as ${pascal}Item;

  return { id, ownerId, name, createdAt: new Date(createdAt) };
};
`;

const repository = ({ kebab, camel, pascal }: Noun): string => `import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ${pascal}Repository } from '../use-cases/ports';
import { fromItem, toItem, ${camel}Key } from './${kebab}-item';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

export const dynamo${pascal}Repository = ({ client, tableName: TableName }: Options): ${pascal}Repository => {
  const get: ${pascal}Repository['get'] = async (id) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: ${camel}Key(id), ConsistentRead: true }));

    return Item && fromItem(Item);
  };

  return {
    get,

    async add(added) {
      try {
        await client.send(new PutCommand({ TableName, Item: toItem(added), ConditionExpression: 'attribute_not_exists(pk)' }));
        return added;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return (await get(added.id)) ?? added;
      }
    },
  };
};
`;

const repositoryTest = ({ kebab, pascal, prefix }: Noun): string => `import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { a${pascal} } from '../../tests/builders/${kebab}';
import { inMemory${pascal}s } from '../../tests/fakes/in-memory-${kebab}s';
import type { ${pascal}Repository } from '../use-cases/ports';
import { dynamo${pascal}Repository } from './dynamo-${kebab}-repository';

const tables = new URL('../../resources/tables.yml', import.meta.url);
let database: DynamoLocal;
beforeAll(async () => {
  database = await startDynamoLocal();
});
afterAll(() => database.stop());

const inDynamo = async (): Promise<${pascal}Repository> => {
  const client = localClient(database.endpoint);
  const tableName = crypto.randomUUID();
  await createTable(client, { file: tables, logicalId: '${pascal}Table', tableName });

  return dynamo${pascal}Repository({ client: DynamoDBDocumentClient.from(client), tableName });
};

describe.each([
  { name: 'in memory', make: async () => inMemory${pascal}s() },
  { name: 'in DynamoDB', make: inDynamo },
])('the repository $name', ({ make }) => {
  it('gives back what was added', async () => {
    const repository = await make();

    expect(await repository.add(a${pascal}())).toEqual(a${pascal}());
    expect(await repository.get('${prefix}_1')).toEqual(a${pascal}());
  });

  it('knows nothing of what was not', async () => {
    expect(await (await make()).get('${prefix}_1')).toBeUndefined();
  });

  it('keeps what is there already', async () => {
    const repository = await make();
    await repository.add(a${pascal}({ name: 'first' }));

    expect(await repository.add(a${pascal}({ name: 'second' }))).toMatchObject({ name: 'first' });
  });
});
`;

/** @returns the only files that know the table. */
export const adapterFiles = (noun: Noun): NewFiles => ({
  [`src/adapters/${noun.kebab}-item.ts`]: item(noun),
  [`src/adapters/dynamo-${noun.kebab}-repository.ts`]: repository(noun),
  [`src/adapters/${noun.kebab}-repository.integration.test.ts`]: repositoryTest(noun),
});
