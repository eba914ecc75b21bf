import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { Clients } from './clients';
import { type DeadLetter, type DeadLetterQueue, toDeadLetter } from './model';

/** Messages of one dead letter queue, held back for a while and given back unless they are removed. */
export type Mailbox = {
  readonly depth: () => Promise<number>;
  /** Up to `most` messages that were not held yet. */
  readonly hold: (most: number) => Promise<readonly DeadLetter[]>;
  readonly remove: (letter: DeadLetter) => Promise<void>;
  /** Puts another message in the place of one: the new one is there before the old one goes. */
  readonly replace: (letter: DeadLetter, body: string) => Promise<void>;
  /** Shows everything that is still held to others again. */
  readonly release: () => Promise<void>;
};

/** Longer than any function may run. */
const HELD_SECONDS = 960;
const MOST_AT_ONCE = 10;

export const openMailbox = ({ sqs }: Clients, { url: QueueUrl }: DeadLetterQueue): Mailbox => {
  const held = new Map<string, DeadLetter>();

  const hold = async (most: number): Promise<readonly DeadLetter[]> => {
    const input = { QueueUrl, MaxNumberOfMessages: Math.min(most, MOST_AT_ONCE), VisibilityTimeout: HELD_SECONDS };
    const names = { MessageSystemAttributeNames: ['All' as const], MessageAttributeNames: ['All'] };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ ...input, ...names, WaitTimeSeconds: 1 }));
    const letters = Messages.map(toDeadLetter);
    for (const letter of letters) held.set(letter.id, letter);
    return letters;
  };
  const remove = async ({ id, receipt }: DeadLetter): Promise<void> => {
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    held.delete(id);
  };
  return {
    depth: async () => {
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
      return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
    },
    hold,
    remove,
    replace: async (letter, body) => {
      const { MessageAttributes } = letter.raw;
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes }));
      await remove(letter);
    },
    release: async () => {
      const all = [...held.values()];
      held.clear();
      await Promise.all(
        all.map(({ receipt }) => sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: 0 }))),
      );
    },
  };
};
