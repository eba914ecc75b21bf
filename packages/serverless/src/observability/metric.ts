/** One metric of CloudWatch; values may be intrinsics of CloudFormation. */
export type Metric = {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
  readonly statistic: string;
};

const metric =
  (namespace: string, statistic = 'Sum') =>
  (name: string, dimensions: Metric['dimensions'], own = statistic): Metric => ({ namespace, name, dimensions, statistic: own });

export const lambda = metric('AWS/Lambda');
export const apiGateway = metric('AWS/ApiGateway');
export const dynamo = metric('AWS/DynamoDB');
export const events = metric('AWS/Events');
export const kinesis = metric('AWS/Kinesis');
export const scheduler = metric('AWS/Scheduler');
export const sqs = metric('AWS/SQS', 'Maximum');
export const states = metric('AWS/States');
/** What our own functions measure: packages/lambda. */
export const ecom = metric('Ecom');

export const nameOf = (queueId: string) => ({ 'Fn::GetAtt': [queueId, 'QueueName'] });
