import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Notification } from '../domain/notification';
import type { Claim, NotificationLog } from '../use-cases/ports';
import { forgottenAt, LEASE_SECONDS, notificationKey, outcomeFields } from './notification-item';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

const claimUpdate = (notification: Notification, leaseUntil: number, now: Date) => ({
  Key: notificationKey(notification),
  UpdateExpression:
    'SET #state = :claimed, leaseUntil = :lease, template = :template, correlationId = :correlation, claimedAt = :at, expiresAt = :expiry',
  ConditionExpression: 'attribute_not_exists(pk) OR (#state = :claimed AND leaseUntil <= :now)',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: {
    ':claimed': 'claimed',
    ':lease': leaseUntil,
    ':now': now.getTime(),
    ':template': notification.template,
    ':correlation': notification.correlationId,
    ':at': now.toISOString(),
    ':expiry': forgottenAt(now),
  },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** A mail that left is written down in any case; any other outcome only by whoever still has the right to decide it. */
const settleUpdate = (claim: Claim, outcome: Parameters<NotificationLog['settle']>[1], now: Date) => {
  const fields = Object.entries(outcomeFields(outcome));

  return {
    Key: notificationKey(claim),
    UpdateExpression: `SET ${['#state = :state', 'settledAt = :at', ...fields.map(([name]) => `${name} = :${name}`)].join(', ')} REMOVE leaseUntil`,
    ...(outcome.state !== 'sent' && { ConditionExpression: 'leaseUntil = :lease' }),
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': outcome.state,
      ':at': now.toISOString(),
      ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
      ...(outcome.state !== 'sent' && { ':lease': claim.leaseUntil }),
    },
  };
};

export const dynamoNotificationLog = ({ client, tableName: TableName }: Options): NotificationLog => ({
  async claim(notification, now) {
    const leaseUntil = now.getTime() + LEASE_SECONDS * 1000;
    try {
      await client.send(new UpdateCommand({ TableName, ...claimUpdate(notification, leaseUntil, now) }));
      return { userId: notification.userId, businessKey: notification.businessKey, leaseUntil };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item?.['state']?.S === 'claimed' ? 'held' : 'settled';
    }
  },

  async settle(claim, outcome, now) {
    await client.send(new UpdateCommand({ TableName, ...settleUpdate(claim, outcome, now) }));
  },

  async release(claim) {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: notificationKey(claim),
        UpdateExpression: 'SET leaseUntil = :ended',
        ConditionExpression: 'leaseUntil = :lease',
        ExpressionAttributeValues: { ':ended': 0, ':lease': claim.leaseUntil },
      }),
    );
  },
});
