import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const bytes = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const LIST_OR_MAP = 3;
const ELEMENT = 1;

const sizeOf = ({ S, N, SS, L, M }: AttributeValue): number => {
  if (S !== undefined) return bytes(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (SS !== undefined) return sum(SS.map(bytes));
  if (L !== undefined) return LIST_OR_MAP + sum(L.map((value) => ELEMENT + sizeOf(value)));
  if (M !== undefined) return LIST_OR_MAP + sum(Object.entries(M).map(([name, value]) => ELEMENT + bytes(name) + sizeOf(value)));
  return 1;
};

/** Bytes as DynamoDB bills them, as far as it says how: names and values, UTF-8, two digits a byte. */
export const itemSize = (item: Readonly<Record<string, AttributeValue>>): number =>
  sum(Object.entries(item).map(([name, value]) => bytes(name) + sizeOf(value)));
