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
  published: {
    set: ', seq = seq + :one',
    when: '#status = :status AND hardEnd > :now AND endsAt > :now AND attribute_not_exists(leaderId)',
  },
} as const;

type Attachment = { readonly auctionId: string; readonly status: keyof typeof standing; readonly picture: Picture };

const attachment = ({ auctionId, status, picture }: Attachment, { now, correlationId }: Moment) => ({
  Key: wireKey(auctionId),
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

const isDraftOrPublished = (status: Auction['status']): status is keyof typeof standing => status in standing;

const hasPicture = (auction: Auction | undefined, { id }: Picture): boolean =>
  auction?.pictures.some((picture) => picture.id === id) ?? false;

export const dynamoPictures = ({ dynamo, tableName }: TableOptions): PictureStore => {
  const get = readAuction({ dynamo, tableName });

  const write = async (wanted: Attachment, moment: Moment): Promise<boolean> => {
    try {
      await dynamo('UpdateItem', { TableName: tableName, ...attachment(wanted, moment) });
      return true;
    } catch (error) {
      if (error instanceof DynamoError && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  };

  return {
    get,
    async attach({ id, status }, picture, moment) {
      if (isDraftOrPublished(status) && (await write({ auctionId: id, status, picture }, moment))) return true;
      const auction = await get(id);
      const published = status === 'draft' && auction?.status === 'published';
      return hasPicture(auction, picture) || (published && (await write({ auctionId: id, status: 'published', picture }, moment)));
    },
  };
};
