import { validateNotificationRequested } from '@ecom/contracts/compiled/notification-requested';
import { documentClient } from '@ecom/dynamo';
import { systemClock } from '@ecom/kernel';
import { count, logger, queueHandler, requireEnv } from '@ecom/lambda';
import { cognitoAddressBook } from '../../adapters/cognito-address-book';
import { dynamoNotificationLog } from '../../adapters/dynamo-notification-log';
import { dynamoPreferences } from '../../adapters/dynamo-preferences';
import { sesMailer } from '../../adapters/ses-mailer';
import { makeSendNotification, type SendNotification } from '../../use-cases/send-notification';

const outcomes = { sent: 'MailsSent', muted: 'MailsMuted', undeliverable: 'MailsUndeliverable', repeated: 'MailsRepeated' } as const;

export const makeHandler = (sendNotification: SendNotification) =>
  queueHandler({
    validate: validateNotificationRequested,
    handle: async (notification) => {
      const { state, unrecorded } = await sendNotification(notification);
      const { businessKey, userId, template } = notification;
      count(outcomes[state]);
      if (unrecorded) logger.error('a mail left and could not be written down', { businessKey, userId, error: unrecorded as Error });
      else logger.info('notification settled', { state, template, businessKey });
    },
  });

const client = documentClient();

export const main = makeHandler(
  makeSendNotification({
    log: dynamoNotificationLog({ client, tableName: requireEnv('NOTIFICATION_LOG_TABLE') }),
    preferences: dynamoPreferences({ client, tableName: requireEnv('PREFERENCE_TABLE') }),
    addresses: cognitoAddressBook({ userPoolId: requireEnv('USER_POOL_ID') }),
    mailer: sesMailer({ sender: requireEnv('MAIL_SENDER') }),
    clock: systemClock,
  }),
);
