import { createHash } from 'node:crypto';
import { accessDenied, type Refusal } from './s3-refusal';
import { isKnownKey, sameSignature, sign } from './signature';
import type { UploadForm } from './upload-form';

type Condition = Readonly<Record<string, string>> | readonly [operator: string, first: string | number, second: string | number];
type Policy = { readonly expiration: string; readonly conditions: readonly Condition[] };

/** Fields that a policy need not mention. */
const uncovered = (field: string): boolean => ['x-amz-signature', 'policy', 'file'].includes(field) || field.startsWith('x-ignore-');
const invalid = (message: string): Refusal => accessDenied(`Invalid according to Policy: ${message}`);

const readPolicy = (text: string): Policy | undefined => {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString()) as Policy;
  } catch {
    return undefined;
  }
};

const triple = (condition: Condition): readonly [string, string | number, string | number] => {
  if (Array.isArray(condition)) return [String(condition[0]).toLowerCase(), condition[1], condition[2]];
  const [name = '', value = ''] = Object.entries(condition as Readonly<Record<string, string>>)[0] ?? [];
  return ['eq', `$${name}`, value];
};

const fieldOf = (reference: string | number): string => String(reference).slice(1).toLowerCase();

const sizeRefusal = (size: number, minimum: number, maximum: number): Refusal | undefined => {
  if (size < minimum)
    return { status: 400, code: 'EntityTooSmall', message: 'Your proposed upload is smaller than the minimum allowed size' };
  if (size > maximum) return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' };
  return undefined;
};

const conditionRefusal = (condition: Condition, { fields, file }: UploadForm, bucket: string): Refusal | undefined => {
  const [operator, first, second] = triple(condition);
  if (operator === 'content-length-range') return sizeRefusal(file.length, Number(first), Number(second));
  const field = fieldOf(first);
  const value = field === 'bucket' ? bucket : (fields[field] ?? '');
  const holds = operator === 'eq' ? value === String(second) : operator === 'starts-with' && value.startsWith(String(second));
  return holds ? undefined : invalid(`Policy Condition failed: ${JSON.stringify([operator, first, second])}`);
};

const signatureRefusal = ({ fields }: UploadForm): Refusal | undefined => {
  const [accessKey, ...scope] = (fields['x-amz-credential'] ?? '').split('/');
  const signed = isKnownKey(accessKey) && sameSignature(fields['x-amz-signature'] ?? '', sign(fields['policy'] ?? '', scope.join('/')));
  return signed
    ? undefined
    : { status: 403, code: 'SignatureDoesNotMatch', message: 'The policy was not signed with the credentials it names.' };
};

const checksumRefusal = ({ fields, file }: UploadForm): Refusal | undefined => {
  const claimed = fields['x-amz-checksum-sha256'];
  if (claimed === undefined || claimed === createHash('sha256').update(file).digest('base64')) return undefined;
  return { status: 400, code: 'BadDigest', message: 'The SHA256 you specified did not match the calculated checksum.' };
};

/** Why S3 would refuse a form upload at this moment: signature, expiry, a condition of the policy, a field it does not mention, a wrong checksum. */
export const uploadRefusal = (form: UploadForm, bucket: string, now: number): Refusal | undefined => {
  const { fields } = form;
  if (fields['policy'] === undefined) return accessDenied('Access Denied');
  const policy = readPolicy(fields['policy']);
  if (!policy || !Array.isArray(policy.conditions))
    return { status: 400, code: 'InvalidPolicyDocument', message: 'The policy is not valid JSON.' };
  const forged = signatureRefusal(form);
  if (forged) return forged;
  if (!(now < Date.parse(policy.expiration))) return invalid('Policy expired.');
  const covered = new Set(policy.conditions.map((condition) => fieldOf(triple(condition)[1])));
  const extra = Object.keys(fields).find((field) => !covered.has(field) && !uncovered(field));
  if (extra) return invalid(`Extra input fields: ${extra}`);
  const failed = policy.conditions.map((condition) => conditionRefusal(condition, form, bucket)).find((refusal) => refusal !== undefined);
  return failed ?? checksumRefusal(form);
};
