import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DomainError } from '@ecom/kernel';
import type { SendNotices } from '../use-cases/ports';

class NoticesNotSentError extends DomainError {
  readonly code = 'CHECKOUT_NOTICES_NOT_SENT';
  readonly kind = 'unavailable';
}

/** SendMessageBatch answers 200 even when it refuses messages. @throws NoticesNotSentError when it refused any */
export const sqsNotices =
  (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({})): SendNotices =>
  async (notices) => {
    const Entries = notices.map((notice, index) => ({ Id: String(index), MessageBody: JSON.stringify(notice) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length > 0)
      throw new NoticesNotSentError(`The queue refused ${Failed.length} of ${notices.length} messages.`, {
        reasons: Failed.map(({ Code }) => Code),
      });
  };
