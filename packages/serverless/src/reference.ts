/** A CloudFormation intrinsic; the only ones that serverless.ts and config.ts may use. */
export type Reference = { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly [string, string] } | { readonly 'Fn::Sub': string };

/** A value of the template: a literal (which may be a `${param:…}` of serverless-compose) or a reference. */
export type Value = string | Reference;

/** @returns what the resource's `Ref` is: a table's name, a queue's URL, a bus' name. */
export const ref = (logicalId: string): Reference => ({ Ref: logicalId });

/** @returns an attribute of the resource, its ARN unless told otherwise. */
export const arn = (logicalId: string, attribute = 'Arn'): Reference => ({ 'Fn::GetAtt': [logicalId, attribute] });

/** @returns the ARN of every index of a table: reading an index needs its own permission. */
export const indexesOf = (tableLogicalId: string): Reference => ({ 'Fn::Sub': `\${${tableLogicalId}.Arn}/index/*` });

/** @returns everything inside a bucket, below a prefix when one is given. */
export const objectsIn = (bucketLogicalId: string, prefix = ''): Reference => ({ 'Fn::Sub': `\${${bucketLogicalId}.Arn}/${prefix}*` });

/** @returns text with `${LogicalId}` and `${LogicalId.Attribute}` filled in by CloudFormation. */
export const sub = (text: string): Reference => ({ 'Fn::Sub': text });

/** @returns a value that arrives from another service through serverless-compose.yml, under the same name at both ends. */
export const param = (name: string): string => `\${param:${name}}`;
