import { AwsError } from '../runtime/aws-error';

const MAX_INPUT_BYTES = 256 * 1024;

/** 1 to 80 characters, none of those that the API reference of `StartExecution` forbids. */
const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

/** @throws AwsError InvalidName */
export const checkedName = (name: string): string => {
  if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
  return name;
};

/** @throws AwsError InvalidExecutionInput for what is not JSON, or too much of it */
export const parsedInput = (text: string): unknown => {
  if (Buffer.byteLength(text) > MAX_INPUT_BYTES)
    throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: more than ${MAX_INPUT_BYTES} bytes.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${(error as Error).message}'`);
  }
};

/** @throws AwsError InvalidOutput for what is not JSON */
export const parsedOutput = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AwsError('InvalidOutput', `Invalid Output: '${(error as Error).message}'`);
  }
};
