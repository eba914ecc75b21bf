import { type ReadCalls, UnknownOperationError } from '../call';

const actions: Readonly<Record<string, string>> = { Publish: 'Publish', PublishBatch: 'Publish', GetTopicAttributes: 'GetTopicAttributes' };

/** SNS speaks the query protocol: a form. */
export const snsCalls: ReadCalls = ({ body, query }) => {
  const form = new URLSearchParams(body.toString('utf8'));
  const operation = form.get('Action') ?? query.get('Action') ?? '';
  const action = actions[operation];
  if (action === undefined) throw new UnknownOperationError(`sns ${operation}`, 'sns.ts');
  return [{ action: `sns:${action}`, resource: form.get('TopicArn') ?? form.get('TargetArn') ?? '' }];
};
