import { accessKeyOf } from '../iam/access-keys';
import type { FunctionSpec } from '../model';

const REGION = 'us-east-1';

/** The variables the managed runtime sets, under those of the local endpoints, under the function's own. */
export const functionEnvironment = (spec: FunctionSpec, shared: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  PATH: process.env.PATH ?? '',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: accessKeyOf(spec.name),
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_FUNCTION_NAME: spec.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LAMBDA_TASK_ROOT: '/var/task',
  _HANDLER: spec.handler,
  ...shared,
  ...spec.environment,
});
