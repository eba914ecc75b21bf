import type { Validator } from '@ecom/contracts';

/** What S3 says of objects that arrived; its test message has no records. */
export type ObjectsCreated = { readonly Records?: readonly { readonly s3: { readonly object: { readonly key: string } } }[] };

type Candidate = { readonly Records?: unknown };

const hasKey = (record: unknown): boolean =>
  typeof (record as { s3?: { object?: { key?: unknown } } } | null)?.s3?.object?.key === 'string';

const isObjectsCreated = (value: unknown): value is ObjectsCreated => {
  const { Records } = (value ?? {}) as Candidate;
  return Records === undefined || (Array.isArray(Records) && Records.every(hasKey));
};

export const validateObjectsCreated: Validator<ObjectsCreated> = Object.assign(isObjectsCreated, {
  errors: [{ instancePath: '/Records', keyword: 'shape', message: 'must name the keys of objects' }],
});
