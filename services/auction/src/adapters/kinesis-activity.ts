import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import type { auctionActivity, MessageData } from '@ecom/contracts';

type Options = { readonly client?: Pick<KinesisClient, 'send'>; readonly streamName: string };

/** The feed of what the public may see; the auction is the partition key, so that its records keep their order. */
export const kinesisActivity =
  ({ client = new KinesisClient({}), streamName }: Options) =>
  async (activity: MessageData<typeof auctionActivity>): Promise<void> => {
    await client.send(
      new PutRecordCommand({ StreamName: streamName, PartitionKey: activity.auctionId, Data: Buffer.from(JSON.stringify(activity)) }),
    );
  };
