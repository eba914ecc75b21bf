import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** One message at a time, as JSON. */
export const sendTo =
  <Message extends object>(QueueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({})) =>
  async (message: Message): Promise<void> => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  };
