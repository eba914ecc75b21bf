import type { RuleTarget } from '../model';
import type { Properties } from './handler';
import { numberIn, optional, recordIn, textIn } from './read';

/** What a target of a rule or schedule may say, below the given property. */
export const targetProperties = (parent: string): readonly string[] =>
  [
    'Id',
    'Arn',
    'Input',
    'InputPath',
    'InputTransformer.InputPathsMap',
    'InputTransformer.InputTemplate',
    'DeadLetterConfig.Arn',
    'RetryPolicy.MaximumRetryAttempts',
    'RetryPolicy.MaximumEventAgeInSeconds',
    'SqsParameters.MessageGroupId',
  ].map((name) => `${parent}.${name}`);

const transformerOf = (target: Properties): RuleTarget['inputTransformer'] => {
  if (target['InputTransformer'] === undefined) return undefined;
  const transformer = recordIn(target, 'InputTransformer');
  return {
    paths: recordIn(transformer, 'InputPathsMap') as Readonly<Record<string, string>>,
    template: textIn(transformer, 'InputTemplate') ?? '',
  };
};

/** AWS tries for a day, 185 times, unless told otherwise. */
export const ruleTarget = (target: Properties): RuleTarget => {
  const retry = recordIn(target, 'RetryPolicy');
  return {
    id: textIn(target, 'Id') ?? 'target',
    arn: textIn(target, 'Arn') ?? '',
    ...optional('roleArn', textIn(target, 'RoleArn')),
    ...optional('input', textIn(target, 'Input')),
    ...optional('inputPath', textIn(target, 'InputPath')),
    ...optional('inputTransformer', transformerOf(target)),
    ...optional('messageGroupId', textIn(recordIn(target, 'SqsParameters'), 'MessageGroupId')),
    ...optional('dlqArn', textIn(recordIn(target, 'DeadLetterConfig'), 'Arn')),
    retry: {
      maximumAttempts: numberIn(retry, 'MaximumRetryAttempts') ?? 185,
      maximumAgeSeconds: numberIn(retry, 'MaximumEventAgeInSeconds') ?? 86_400,
    },
  };
};
