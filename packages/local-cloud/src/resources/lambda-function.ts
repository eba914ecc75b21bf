import type { Environment } from '../model';
import type { Cors } from '../resource-specs';
import { localArn, resourceOf } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { flagIn, listIn, numberIn, optional, recordIn, textIn } from './read';

/** Name of a function out of its name or ARN, with or without a version or alias. */
const functionName = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? (resourceOf(nameOrArn).split(':')[1] ?? '') : (nameOrArn.split(':')[0] ?? '');

export const functionArn = (nameOrArn: string): string => localArn('lambda', `function:${functionName(nameOrArn)}`);

const createFunction = (resource: Resource, { draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'FunctionName') ?? generatedName(resource);
  const arn = functionArn(name);
  const dlqArn = textIn(recordIn(properties, 'DeadLetterConfig'), 'TargetArn');
  const variables = Object.entries(recordIn(recordIn(properties, 'Environment'), 'Variables'));
  draft.functions.push({
    service,
    logicalId,
    name,
    arn,
    handler: textIn(properties, 'Handler') ?? '',
    environment: Object.fromEntries(variables.map(([key, value]) => [key, String(value)])) satisfies Environment,
    timeoutSeconds: numberIn(properties, 'Timeout') ?? 3,
    memoryMb: numberIn(properties, 'MemorySize') ?? 128,
    ...optional('reservedConcurrency', numberIn(properties, 'ReservedConcurrentExecutions')),
    ...(textIn(recordIn(properties, 'TracingConfig'), 'Mode') === 'Active' && { tracing: true as const }),
    roleArn: textIn(properties, 'Role') ?? '',
  });
  if (dlqArn) draft.asyncInvokes.set(name, { onFailureArn: dlqArn });
  return { ref: name, attributes: { Arn: arn } };
};

const createInvokeConfig = ({ logicalId, properties }: Resource, { draft }: ProvisionContext) => {
  const name = functionName(textIn(properties, 'FunctionName') ?? '');
  const destination = (outcome: string) => textIn(recordIn(recordIn(properties, 'DestinationConfig'), outcome), 'Destination');
  draft.asyncInvokes.set(name, {
    ...draft.asyncInvokes.get(name),
    ...optional('maximumRetries', numberIn(properties, 'MaximumRetryAttempts')),
    ...optional('maximumAgeSeconds', numberIn(properties, 'MaximumEventAgeInSeconds')),
    ...optional('onFailureArn', destination('OnFailure')),
    ...optional('onSuccessArn', destination('OnSuccess')),
  });
  return { ref: logicalId };
};

/** What pages of other origins may do; nothing unless it is said. */
const corsIn = (properties: Properties): Cors => ({
  origins: listIn<string>(properties, 'AllowOrigins'),
  headers: listIn<string>(properties, 'AllowHeaders'),
  methods: listIn<string>(properties, 'AllowMethods'),
  exposed: listIn<string>(properties, 'ExposeHeaders'),
  credentials: flagIn(properties, 'AllowCredentials'),
  ...optional('maxAge', numberIn(properties, 'MaxAge')),
});

const createUrl = ({ service, properties }: Resource, { draft, ports }: ProvisionContext) => {
  const arn = functionArn(textIn(properties, 'TargetFunctionArn') ?? '');
  const invokeMode = textIn(properties, 'InvokeMode') ?? 'BUFFERED';
  const cors = properties['Cors'] === undefined ? undefined : corsIn(recordIn(properties, 'Cors'));
  const authType = textIn(properties, 'AuthType') ?? 'NONE';
  draft.functionUrls.push({ service, functionArn: arn, authType, invokeMode, ...optional('cors', cors) });
  const url = `http://127.0.0.1:${ports.lambda}/function-urls/${functionName(arn)}/`;
  return { ref: arn, attributes: { FunctionArn: arn, FunctionUrl: url } };
};

const qualified =
  (qualifier: string) =>
  ({ properties }: Resource) => {
    const arn = `${functionArn(textIn(properties, 'FunctionName') ?? '')}:${textIn(properties, qualifier) ?? '1'}`;
    return { ref: arn, attributes: { FunctionArn: arn, Version: '1' } };
  };

const unpackaged = 'code runs from its source here';

export const lambdaFunctions: HandlersByType = {
  'AWS::Lambda::Function': {
    supports: [
      'FunctionName',
      'Handler',
      'Environment.Variables',
      'Timeout',
      'MemorySize',
      'ReservedConcurrentExecutions',
      'Role',
      'DeadLetterConfig.TargetArn',
      'Runtime',
      'TracingConfig.Mode',
    ],
    harmless: {
      Architectures: unpackaged,
      Code: unpackaged,
      Description: 'a description',
      EphemeralStorage: 'the disk of this machine is larger',
      KmsKeyArn: 'data stays on this machine',
      LoggingConfig: 'logs are shown by the local cloud',
      PackageType: unpackaged,
      RecursiveLoop: 'loops are seen on the status page',
      RuntimeManagementConfig: 'functions run on the Node of the workspace',
      SnapStart: 'there are no cold starts worth it here',
      VpcConfig: 'functions reach this machine and the internet',
    },
    values: { Runtime: ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'] },
    create: createFunction,
  },
  'AWS::Lambda::EventInvokeConfig': {
    supports: [
      ...['FunctionName', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds'],
      ...['DestinationConfig.OnFailure.Destination', 'DestinationConfig.OnSuccess.Destination'],
    ],
    harmless: { Qualifier: 'there is one version of each function here' },
    create: createInvokeConfig,
  },
  'AWS::Lambda::Version': {
    supports: ['FunctionName'],
    harmless: { CodeSha256: unpackaged, Description: 'a description', ProvisionedConcurrencyConfig: 'functions stay loaded here' },
    create: qualified('Version'),
  },
  'AWS::Lambda::Alias': {
    supports: ['FunctionName', 'Name', 'FunctionVersion'],
    harmless: { Description: 'a description', ProvisionedConcurrencyConfig: 'functions stay loaded here' },
    create: qualified('Name'),
  },
  'AWS::Lambda::Url': {
    supports: [
      ...['TargetFunctionArn', 'AuthType', 'InvokeMode'],
      ...['Cors.AllowOrigins', 'Cors.AllowHeaders', 'Cors.AllowMethods', 'Cors.ExposeHeaders', 'Cors.AllowCredentials', 'Cors.MaxAge'],
    ],
    harmless: { Qualifier: 'there is one version of each function here' },
    // A signed request to a function's address would need the roles of people, whom this machine does not know.
    values: { AuthType: ['NONE'] },
    create: createUrl,
  },
};
