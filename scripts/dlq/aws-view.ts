import { CloudFormationClient, GetTemplateCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsForMetricCommand } from '@aws-sdk/client-cloudwatch';
import { openClients } from './clients';
import type { Cloud } from './cloud';
import type { DeadLetterQueue } from './model';
import { DlqError } from './problem';
import { feedsOfTemplate, type Resolve, type StackTemplate } from './template-feeds';

type Deployed = { readonly type: string; readonly physical: string };
type Stack = {
  readonly service: string;
  readonly template: StackTemplate;
  readonly resources: ReadonlyMap<string, Deployed>;
  readonly prefix: readonly string[];
};

const partsOf = (url: string): { readonly region: string; readonly account: string; readonly name: string } => {
  const { hostname, pathname } = new URL(url);
  const [, account = '', name = ''] = pathname.split('/');
  return { region: hostname.split('.')[1] ?? '', account, name };
};

const joined = (stack: Stack, service: string, name: string): string => {
  const [, partition = 'aws', , region = '', account = ''] = stack.prefix;
  return `arn:${partition}:${service}:${region}:${account}:${name}`;
};

/** Ids of queues are URLs and those of functions names; everything else gives what it has. */
const arnOf = (stack: Stack, { type, physical }: Deployed): string => {
  if (type === 'AWS::SQS::Queue') return joined(stack, 'sqs', partsOf(physical).name);
  if (type === 'AWS::Lambda::Function') return joined(stack, 'lambda', `function:${physical}`);
  return physical;
};

/** @returns how values of this stack's template become ARNs: other stacks are literals in it already. */
export const resolverOf = (stack: Stack): Resolve => {
  const resolve: Resolve = (value) => {
    if (typeof value === 'string') return value;
    const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { readonly Ref?: string; readonly 'Fn::GetAtt'?: string | readonly string[] };
    const id = Ref ?? (typeof attribute === 'string' ? attribute.split('.') : attribute)?.[0];
    const deployed = id === undefined ? undefined : stack.resources.get(id);
    return deployed ? arnOf(stack, deployed) : '';
  };
  return resolve;
};

const queuesOf = (stack: Stack): readonly DeadLetterQueue[] =>
  [...stack.resources.values()]
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map((deployed) => {
      const arn = arnOf(stack, deployed);
      const feeds = feedsOfTemplate(stack.template, resolverOf(stack), arn);
      return { service: stack.service, name: partsOf(deployed.physical).name, url: deployed.physical, arn, feeds };
    })
    .filter(({ feeds }) => feeds.length > 0);

const readStack = async (client: CloudFormationClient, service: string, stage: string): Promise<Stack | undefined> => {
  const StackName = `ecom-${service}-${stage}`;
  try {
    const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName, TemplateStage: 'Processed' }));
    const resources = new Map<string, Deployed>();
    let prefix: readonly string[] = [];
    for await (const page of paginateListStackResources({ client }, { StackName }))
      for (const { LogicalResourceId = '', PhysicalResourceId: physical = '', ResourceType: type = '' } of page.StackResourceSummaries ??
        []) {
        resources.set(LogicalResourceId, { type, physical });
        if (type === 'AWS::SQS::Queue') prefix = ['arn', 'aws', 'sqs', partsOf(physical).region, partsOf(physical).account];
      }
    return { service, template: JSON.parse(TemplateBody) as StackTemplate, resources, prefix };
  } catch (error) {
    if ((error as Error).name === 'ValidationError') return undefined;
    throw error;
  }
};

/** A stage on AWS, by the templates and resources of its stacks. @throws DlqError DLQ_STAGE_UNKNOWN */
export const openAws = async (services: readonly string[], stage: string): Promise<Cloud> => {
  const [formation, watch] = [new CloudFormationClient({}), new CloudWatchClient({})];
  const stacks = (await Promise.all(services.map((service) => readStack(formation, service, stage)))).filter(
    (stack) => stack !== undefined,
  );
  if (stacks.length === 0)
    throw new DlqError(
      'DLQ_STAGE_UNKNOWN',
      `No stack ecom-<service>-${stage} is deployed in this account and region: check --stage, AWS_REGION and credentials.`,
    );
  const clients = openClients();
  const alarmOf = async ({ name }: DeadLetterQueue): Promise<string | undefined> => {
    const metric = {
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: name }],
    };
    const { MetricAlarms = [] } = await watch.send(new DescribeAlarmsForMetricCommand(metric));
    const states = MetricAlarms.map(({ StateValue }) => StateValue);
    return states.includes('ALARM') ? 'ALARM' : states[0];
  };
  const destroy = (): void => {
    for (const client of [clients, formation, watch]) client.destroy();
  };
  return { stage, clients: { ...clients, destroy }, queues: stacks.flatMap(queuesOf), alarmOf, keepsOriginalEvents: true };
};
