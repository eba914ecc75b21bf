import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DomainError } from '@ecom/kernel';

class MessagesNotSentError extends DomainError {
  readonly code = 'CHECKOUT_MESSAGES_NOT_SENT';
  readonly kind = 'unavailable';
}

/** Ten messages at most. SendMessageBatch answers 200 even when it refuses messages. @throws MessagesNotSentError when it refused any */
export const sqsMessages =
  (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({})) =>
  async (messages: readonly object[]): Promise<void> => {
    const Entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length > 0)
      throw new MessagesNotSentError(`The queue refused ${Failed.length} of ${messages.length} messages.`, {
        reasons: Failed.map(({ Code }) => Code),
      });
  };
