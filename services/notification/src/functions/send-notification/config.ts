import { notificationRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue, ref, sub } from '@ecom/serverless';

export const sendNotification = defineFunction('send-notification', {
  on: [queue(arn('NotificationQueue'), { maximumConcurrency: 10, receives: notificationRequested })],
  timeout: 10,
  env: {
    MAIL_SENDER: `EcomAuction <no-reply@${param('mailDomain')}>`,
    NOTIFICATION_LOG_TABLE: ref('NotificationLogTable'),
    PREFERENCE_TABLE: ref('PreferenceTable'),
    USER_POOL_ID: param('userPoolId'),
  },
  iam: [
    allow(['dynamodb:UpdateItem'], arn('NotificationLogTable')),
    allow(['dynamodb:GetItem'], arn('PreferenceTable')),
    allow(['cognito-idp:AdminGetUser', 'cognito-idp:ListUsers'], param('userPoolArn')),
    allow(['ses:SendEmail'], sub(`arn:\${AWS::Partition}:ses:\${AWS::Region}:\${AWS::AccountId}:identity/${param('mailDomain')}`)),
  ],
});
