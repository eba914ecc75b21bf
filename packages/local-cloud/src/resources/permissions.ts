import { localArn } from '../template/account';
import type { HandlersByType, ProvisionContext, Resource, ResourceHandler } from './handler';
import { functionArn } from './lambda-function';
import { listIn, textIn } from './read';
import { statementsOf } from './statements';

/** Who may call what is between accounts and services of AWS; all of them are one process here. */
const recordedByAws: ResourceHandler = { supports: ['*'], create: ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } }) };

const createPolicy =
  (property: string, arnOf: (ref: string) => string) =>
  ({ logicalId, properties }: Resource, { draft }: ProvisionContext) => {
    const statements = statementsOf(properties);
    for (const ref of listIn<string>(properties, property)) draft.resourcePolicies.push({ arn: arnOf(ref), statements });
    return { ref: logicalId, attributes: { Id: logicalId } };
  };

const createQueuePolicy = createPolicy('Queues', (url) => localArn('sqs', url.split('/').at(-1) ?? ''));
const createTopicPolicy = createPolicy('Topics', (topicArn) => topicArn);

/** Lambda keeps each permission as a statement of the function's policy. */
const createPermission = ({ logicalId, properties }: Resource, { draft }: ProvisionContext) => {
  const arn = functionArn(textIn(properties, 'FunctionName') ?? '');
  const sourceArn = textIn(properties, 'SourceArn');
  const statement = {
    Effect: 'Allow',
    Principal: { Service: textIn(properties, 'Principal') ?? '' },
    Action: textIn(properties, 'Action') ?? '',
    Resource: arn,
    ...(sourceArn !== undefined && { Condition: { ArnLike: { 'aws:SourceArn': sourceArn } } }),
  };
  draft.resourcePolicies.push({ arn, statements: [statement] });
  return { ref: logicalId, attributes: { Id: logicalId } };
};

export const permissions: HandlersByType = {
  'AWS::Lambda::Permission': { supports: ['*'], create: createPermission },
  'AWS::SQS::QueuePolicy': { supports: ['*'], create: createQueuePolicy },
  'AWS::SNS::TopicPolicy': { supports: ['*'], create: createTopicPolicy },
  'AWS::Events::EventBusPolicy': recordedByAws,
  'AWS::Logs::ResourcePolicy': recordedByAws,
  'AWS::Kinesis::ResourcePolicy': recordedByAws,
};
