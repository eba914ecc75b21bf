import { encodeCursor } from '@ecom/dynamo';
import { expect, it } from 'vitest';
import { dynamoBidHistory } from './dynamo-bids-history';

const neverAsked = async (): Promise<never> => {
  throw new Error('The table was asked.');
};

it.each([undefined, '', '7', 7, { S: '0000000007' }, '0'.repeat(11)])('refuses a forged cursor at position %j', async (sk) => {
  const history = dynamoBidHistory({ dynamo: neverAsked, tableName: 'auctions' });
  const cursor = encodeCursor({ sk }, ['bids', 'auc_1']);

  await expect(history.page({ auctionId: 'auc_1', limit: 10, cursor })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});
