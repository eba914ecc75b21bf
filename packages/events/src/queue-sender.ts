import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { DomainError } from '@ecom/kernel';

/** SQS takes at most this many messages in one call. */
const MESSAGES_PER_CALL = 10;

/** The queue did not take all messages; the caller's retry sends them again. */
export class MessagesNotSentError extends DomainError {
  readonly code = 'MESSAGES_NOT_SENT';
  readonly kind = 'unavailable';
}

type Options = { readonly client: Pick<SQSClient, 'send'>; readonly queueUrl: string };

/** Sends any number of messages, as JSON. SendMessageBatch answers 200 even when it refuses some. @throws MessagesNotSentError when it refused any */
export const queueSender =
  ({ client, queueUrl }: Options) =>
  async (messages: readonly object[]): Promise<void> => {
    for (let first = 0; first < messages.length; first += MESSAGES_PER_CALL) {
      const Entries = messages
        .slice(first, first + MESSAGES_PER_CALL)
        .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0)
        throw new MessagesNotSentError(`The queue refused ${Failed.length} of ${Entries.length} messages.`, {
          reasons: Failed.map(({ Code }) => Code),
        });
    }
  };
