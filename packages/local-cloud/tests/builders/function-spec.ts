import type { FunctionSpec } from '../../src/model';

/** A function with the settings a test does not care about. */
export const functionSpec = (name: string, overrides: Partial<FunctionSpec> = {}): FunctionSpec => ({
  service: 'fixture',
  logicalId: `${name}LambdaFunction`,
  name,
  arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
  handler: 'src/probe.main',
  environment: { GREETING: `hello from ${name}` },
  timeoutSeconds: 5,
  memoryMb: 256,
  roleArn: `arn:aws:iam::000000000000:role/${name}`,
  roleStatements: [],
  asyncInvoke: { maximumRetries: 2, maximumAgeSeconds: 3600 },
  ...overrides,
});
