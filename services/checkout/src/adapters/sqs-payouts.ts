import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DomainError } from '@ecom/kernel';
import type { RequestPayouts } from '../use-cases/payout-ports';

/** SQS takes at most this many messages in one call. */
const MESSAGES_PER_CALL = 10;

class PayoutsNotRequestedError extends DomainError {
  readonly code = 'CHECKOUT_PAYOUTS_NOT_REQUESTED';
  readonly kind = 'unavailable';
}

/** SendMessageBatch answers 200 even when it refuses messages. @throws PayoutsNotRequestedError when it refused any */
export const sqsPayouts =
  (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({})): RequestPayouts =>
  async (requests) => {
    for (let first = 0; first < requests.length; first += MESSAGES_PER_CALL) {
      const Entries = requests
        .slice(first, first + MESSAGES_PER_CALL)
        .map((request, index) => ({ Id: String(index), MessageBody: JSON.stringify(request) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0)
        throw new PayoutsNotRequestedError(`The queue refused ${Failed.length} of ${Entries.length} messages.`, {
          reasons: Failed.map(({ Code }) => Code),
        });
    }
  };
