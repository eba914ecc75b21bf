import type { HandlersByType, ResourceHandler } from './handler';

/** Who may call what is between accounts and services of AWS; all of them are one process here. */
const recordedByAws: ResourceHandler = { supports: ['*'], create: ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } }) };

export const permissions: HandlersByType = {
  'AWS::Lambda::Permission': recordedByAws,
  'AWS::SQS::QueuePolicy': recordedByAws,
  'AWS::SNS::TopicPolicy': recordedByAws,
  'AWS::Events::EventBusPolicy': recordedByAws,
  'AWS::Logs::ResourcePolicy': recordedByAws,
  'AWS::Kinesis::ResourcePolicy': recordedByAws,
};
