import { type Client, everyItem, isRefusal } from '@ecom/client';

/** Bids on the first auction that is about to end, as high as somebody would go. @returns what the price is after it */
export const bidOnTheFirst = async ({ auction }: Client, most: number): Promise<number | undefined> => {
  for await (const { auctionId } of everyItem(auction.listAuctions, { state: 'open', sort: 'endingSoon' })) {
    try {
      const receipt = await auction.placeBid({ auctionId, body: { amount: most } });
      return receipt.price;
    } catch (error) {
      if (!isRefusal(error, 'AUCTION_BID_TOO_LOW', 'AUCTION_ENDED')) throw error;
    }
  }
  return undefined;
};
