import { jsonClient } from '../event-sources/json-client';
import type { TableSpec } from '../model';

export type TableStatus = { readonly name: string; readonly service: string; readonly items: number; readonly bytes: number };

type Described = { readonly Table: { readonly ItemCount?: number; readonly TableSizeBytes?: number } };
type AttributeValue = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, AttributeValue>>;

const client = (url: string) => jsonClient(url, 'DynamoDB_20120810', '1.0');

/** Size of every table. */
export const tableStatuses = (url: string, tables: readonly TableSpec[]): Promise<readonly TableStatus[]> =>
  Promise.all(
    tables.map(async ({ name, service }) => {
      const { Table } = await client(url)<Described>('DescribeTable', { TableName: name });
      return { name, service, items: Table.ItemCount ?? 0, bytes: Table.TableSizeBytes ?? 0 };
    }),
  );

const plainValue = (value: AttributeValue): unknown => {
  const [type = '', inner] = Object.entries(value)[0] ?? [];
  if (type === 'N') return Number(inner);
  if (type === 'NULL') return null;
  if (type === 'M') return plainItem(inner as Item);
  if (type === 'L') return (inner as readonly AttributeValue[]).map(plainValue);
  return inner;
};

const plainItem = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));

/** The first items of a table, as plain JSON. */
export const firstItems = async (url: string, table: string): Promise<readonly unknown[]> => {
  const { Items = [] } = await client(url)<{ readonly Items?: readonly Item[] }>('Scan', { TableName: table, Limit: 25 });
  return Items.map(plainItem);
};
