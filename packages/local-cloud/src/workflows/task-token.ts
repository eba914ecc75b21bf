import { randomUUID } from 'node:crypto';

/** A token names its machine, because a permission to answer it is one on that machine. */
export const newTaskToken = (machineArn: string): string => Buffer.from(JSON.stringify([machineArn, randomUUID()])).toString('base64url');

/** @returns undefined for what this machine never handed out */
export const machineOfToken = (token: string): string | undefined => {
  try {
    const [machineArn] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as readonly unknown[];
    return typeof machineArn === 'string' && machineArn.includes(':stateMachine:') ? machineArn : undefined;
  } catch {
    return undefined;
  }
};
