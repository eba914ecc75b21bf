import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Plain = string | number | boolean | null | ReadonlySet<string> | readonly Plain[] | { readonly [name: string]: Plain };
export type PlainItem = { readonly [name: string]: Plain };

const plainValue = (value: AttributeValue): Plain => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.SS !== undefined) return new Set(value.SS);
  if (value.M !== undefined) return plainItem(value.M);
  if (value.L !== undefined) return value.L.map(plainValue);
  return null;
};

/** An item or a stream's image as plain values; the few types that auctions use, without the document client's cost. */
export const plainItem = (image: Readonly<Record<string, AttributeValue>>): PlainItem => {
  const plain: Record<string, Plain> = {};
  for (const name in image) plain[name] = plainValue(image[name] as AttributeValue);
  return plain;
};
