import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Offer, Sale } from '../domain/sale';
import { auctionKey } from './auction-item';
import { plainItem } from './auction-item-values';

type Image = Readonly<Record<string, AttributeValue>>;

export const SALE = 'SALE';
/** Of all sales with a live offer, by when it ends: there are few, and none of them changes often. */
export const LIVE_OFFERS = 'OFFERS#LIVE';

export const saleKey = (auctionId: string) => ({ pk: auctionKey(auctionId).pk, sk: SALE });

/** A partition of their own: whoever looks at the auction reads none of them. */
export const offersPartition = (auctionId: string): string => `OFFERS#${auctionId}`;
export const bidderPartition = (bidderId: string): string => `OFFERS#${bidderId}`;
/** Four digits sort as numbers do; nobody is made ten thousand offers of one lot. */
const offerKey = ({ auctionId, number }: Offer) => ({ pk: offersPartition(auctionId), sk: `${number}`.padStart(4, '0') });

const keys = new Set(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk']);
const withoutKeys = (image: Image) => Object.fromEntries(Object.entries(plainItem(image)).filter(([name]) => !keys.has(name)));

export const toSaleItem = (sale: Sale): Record<string, AttributeValue> =>
  marshall(
    { ...sale, ...saleKey(sale.auctionId), ...(sale.status === 'offering' && { gsi1pk: LIVE_OFFERS, gsi1sk: sale.offer.expiresAt }) },
    { removeUndefinedValues: true },
  );

/** Only this service writes the table, so the item is taken at its word. */
export const fromSaleImage = (image: Image): Sale => withoutKeys(image) as unknown as Sale;

export const toOfferItem = (offer: Offer): Record<string, AttributeValue> =>
  marshall(
    { ...offer, ...offerKey(offer), gsi2pk: bidderPartition(offer.bidderId), gsi2sk: offer.offeredAt },
    { removeUndefinedValues: true },
  );

export const fromOfferImage = (image: Image): Offer => withoutKeys(image) as unknown as Offer;
