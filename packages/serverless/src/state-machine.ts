import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { arn, type Value } from './reference';
import { allow, type Statement } from './statement';

type Task = { readonly Resource?: string; readonly Arguments?: Readonly<Record<string, unknown>> };
type Definition = { readonly States: Readonly<Record<string, Task>> };

type Options = {
  /** Has `<name>.asl.yml`. */
  readonly folder: URL;
  /** What each `${Name}` of the definition is: the ARN of a function or topic, the `Ref` of a queue. */
  readonly values: Readonly<Record<string, Value>>;
};

export type StateMachineDefinition = {
  readonly name: string;
  readonly definition: Definition;
  readonly values: Readonly<Record<string, Value>>;
  readonly statements: readonly Statement[];
};

const INTEGRATION = /^arn:aws:states:::(\w+:\w+)(?:\.waitForTaskToken)?$/;

/** The argument that names what is called, and the action that calls it. */
const calls: Readonly<Record<string, { readonly argument: string; readonly action: string }>> = {
  'lambda:invoke': { argument: 'FunctionName', action: 'lambda:InvokeFunction' },
  'sqs:sendMessage': { argument: 'QueueUrl', action: 'sqs:SendMessage' },
  'sns:publish': { argument: 'TopicArn', action: 'sns:Publish' },
};

/** A queue is called by its URL, which is its `Ref`, and allowed by its ARN. */
const allowedAs = (action: string, value: Value): Value => {
  const { Ref } = value as { readonly Ref?: string };
  return action === 'sqs:SendMessage' && Ref !== undefined ? arn(Ref) : value;
};

const statementOf = (state: string, { Resource = '', Arguments = {} }: Task, values: Options['values']): readonly [string, Value] => {
  const call = calls[INTEGRATION.exec(Resource)?.[1] ?? ''];
  if (!call) throw new Error(`${state} calls ${Resource}: state-machine.ts of @ecom/serverless knows no permission for that yet.`);
  const name = /^\$\{(\w+)\}$/.exec(String(Arguments[call.argument]))?.[1] ?? '';
  const value = values[name];
  if (value === undefined) throw new Error(`${state} needs ${call.argument} to be one of \${${Object.keys(values).join('}, ${')}}.`);

  return [call.action, allowedAs(call.action, value)];
};

/** Exactly what the states call, each once. */
const statementsOf = ({ States }: Definition, values: Options['values']): readonly Statement[] => {
  const tasks = Object.entries(States).filter(([, { Resource }]) => Resource !== undefined);
  const called = new Map(
    tasks.map(([state, task]) => {
      const statement = statementOf(state, task, values);
      return [JSON.stringify(statement), statement] as const;
    }),
  );

  return [...Map.groupBy(called.values(), ([action]) => action)].map(([action, all]) => allow([action], ...all.map(([, value]) => value)));
};

/** Delivery of logs has no resources to name (Step Functions guide, "Logging using CloudWatch Logs"). */
const logging: Statement = allow(
  [
    ...['logs:CreateLogDelivery', 'logs:GetLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery', 'logs:ListLogDeliveries'],
    ...['logs:PutResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:DescribeLogGroups'],
  ],
  '*',
);
const tracing: Statement = allow(
  ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
  '*',
);

/**
 * `stateMachine('settlement', …)` is state-machines/settlement.asl.yml of a service, run as a role that may do what its states call.
 * @throws when a state calls what is not among the values
 */
export const stateMachine = (name: string, { folder, values }: Options): StateMachineDefinition => {
  const definition = parse(readFileSync(new URL(`${name}.asl.yml`, folder), 'utf8')) as Definition;

  return { name, definition, values, statements: statementsOf(definition, values) };
};

const pascalCase = (name: string): string => name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'states.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    },
  ],
};

const roleFor = (statements: readonly Statement[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust,
    Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: [logging, tracing, ...statements] } }],
  },
});

/** The machine, its role and its log: every step is logged, what passes through it is not. */
export const stateMachineResources = (service: string, { name, definition, values, statements }: StateMachineDefinition) => {
  const id = `${pascalCase(name)}StateMachine`;
  const [role, log] = [`${id}Role`, `${id}Log`];
  const LoggingConfiguration = {
    Level: 'ALL',
    IncludeExecutionData: false,
    Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: arn(log) } }],
  };

  return {
    [id]: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: `${service}-\${sls:stage}-${name}`,
        DefinitionString: JSON.stringify(definition),
        DefinitionSubstitutions: values,
        RoleArn: arn(role),
        LoggingConfiguration,
        TracingConfiguration: { Enabled: true },
      },
    },
    [role]: roleFor(statements),
    [log]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/aws/vendedlogs/${service}-\${sls:stage}-${name}`, RetentionInDays: 30 },
    },
  };
};
