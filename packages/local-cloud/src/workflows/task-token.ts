import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

/** Of this process alone: what it did not hand out itself, it does not know. */
const key = randomBytes(32);

const sealOf = (machineArn: string, id: string): string => createHmac('sha256', key).update(`${machineArn} ${id}`).digest('base64url');

/** A token names its machine, because a permission to answer it is one on that machine; nobody can make one up. */
export const newTaskToken = (machineArn: string): string => {
  const id = randomUUID();
  return Buffer.from(JSON.stringify([machineArn, id, sealOf(machineArn, id)])).toString('base64url');
};

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** @returns undefined for what this process never handed out */
export const machineOfToken = (token: string): string | undefined => {
  try {
    const [machineArn, id, seal] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as readonly unknown[];
    const isWhole = typeof machineArn === 'string' && typeof id === 'string' && typeof seal === 'string';
    return isWhole && isSame(seal, sealOf(machineArn, id)) ? machineArn : undefined;
  } catch {
    return undefined;
  }
};
