import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getPreferences, putPreferences, sendNotification } from './index';

type Queue = { readonly Properties: Readonly<Record<string, unknown>> };

let resources: Readonly<Record<string, Queue>>;

beforeAll(async () => {
  const text = await readFile(new URL('../../resources/queues.yml', import.meta.url), 'utf8');
  resources = (parse(text, { logLevel: 'silent' }) as { readonly Resources: typeof resources }).Resources;
});

describe('the queue', () => {
  it('keeps what fails: retried, then in a dead letter queue for two weeks (B-NOT-1, B-NOT-2)', () => {
    expect(resources['NotificationQueue']?.Properties).toMatchObject({
      MessageRetentionPeriod: 1_209_600,
      RedrivePolicy: { maxReceiveCount: 5 },
    });
    expect(resources['NotificationDlq']?.Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
  });

  it('hides a message for six times as long as the function may take (B-NOT-3)', () => {
    const timeout = sendNotification.lambda['timeout'] as number;

    expect(resources['NotificationQueue']?.Properties['VisibilityTimeout']).toBe(6 * timeout);
  });

  it('hands over batches in which each message fails for itself (B-NOT-2)', () => {
    expect(sendNotification.lambda['events']).toMatchObject([{ sqs: { functionResponseType: 'ReportBatchItemFailures' } }]);
  });
});

describe('permissions', () => {
  const granted = (definition: typeof sendNotification) => definition.statements.flatMap(({ Action }) => Action);

  it('name one identity of the mail service, in full (B-NOT-4)', () => {
    const [statement] = sendNotification.statements.filter(({ Action }) => Action.includes('ses:SendEmail'));

    expect(statement).toEqual({
      Effect: 'Allow',
      Action: ['ses:SendEmail'],
      Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${param:mailDomain}' }],
    });
  });

  it('are what each function calls, each of them used (B-NOT-4)', () => {
    expect(granted(getPreferences)).toEqual(['dynamodb:GetItem']);
    expect(granted(putPreferences)).toEqual(['dynamodb:PutItem']);
    expect(granted(sendNotification)).toEqual([
      'sqs:ReceiveMessage',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'dynamodb:UpdateItem',
      'dynamodb:GetItem',
      'cognito-idp:AdminGetUser',
      'cognito-idp:ListUsers',
      'ses:SendEmail',
    ]);
  });

  it.each([getPreferences, putPreferences])('leave $key to signed-in users', ({ lambda }) => {
    expect(lambda['events']).toMatchObject([{ httpApi: { authorizer: { name: 'users' } } }]);
  });
});
