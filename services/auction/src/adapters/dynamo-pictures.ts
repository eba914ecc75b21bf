import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError } from '@ecom/dynamo/lean';
import type { Auction, Picture } from '../domain/auction';
import type { Moment } from '../domain/lifecycle';
import { MOST_PICTURES } from '../domain/picture';
import type { PictureStore } from '../use-cases/auction-store';
import { readAuction, type TableOptions, wireKey } from './dynamo-auctions';

/** Drafts have no seq to count; once published, each change adds one. */
const standing = {
  draft: { set: '', when: '#status = :status' },
  published: { set: ', seq = seq + :one', when: '#status = :status AND hardEnd > :now AND endsAt > :now AND attribute_not_exists(leaderId)' },
} as const;

const attachment = (tableName: string, { id }: Auction, status: keyof typeof standing, picture: Picture, { now, correlationId }: Moment) => ({
  TableName: tableName,
  Key: wireKey(id),
  UpdateExpression: `SET pictures = list_append(pictures, :pictures), updatedAt = :now, correlationId = :correlation${standing[status].set}`,
  ConditionExpression: `${standing[status].when} AND size(pictures) < :most AND NOT contains(pictures, :picture)`,
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: marshall({
    ':status': status,
    ':now': now,
    ':correlation': correlationId,
    ':pictures': [picture],
    ':picture': picture,
    ':most': MOST_PICTURES,
    ...(status === 'published' && { ':one': 1 }),
  }),
});

export const dynamoPictures = (options: TableOptions): PictureStore => {
  const get = readAuction(options);
  return {
    get,
    async attach(auction, picture, moment) {
      if (auction.status !== 'draft' && auction.status !== 'published') return auction.pictures.some(({ id }) => id === picture.id);
      try {
        await options.dynamo('UpdateItem', attachment(options.tableName, auction, auction.status, picture, moment));
        return true;
      } catch (error) {
        if (!(error instanceof DynamoError && error.name === 'ConditionalCheckFailedException')) throw error;
        const now = await get(auction.id);
        // Published between the read and the write: the other form applies.
        if (now && now.status !== auction.status && now.status === 'published') return this.attach(now, picture, moment);
        return now?.pictures.some(({ id }) => id === picture.id) ?? false;
      }
    },
  };
};
