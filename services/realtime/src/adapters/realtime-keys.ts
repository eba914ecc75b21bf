import { epochSeconds } from '@ecom/kernel';

/** A connection lives for two hours at most; its rows outlive it a little and are gone by themselves if nobody removes them. */
const CONNECTION_HOURS = 3;

/** An auction runs for thirty days at most: whoever follows it can always catch up from its beginning. */
const FEED_DAYS = 45;

export const connectionExpiry = (now: Date): number => epochSeconds(now) + CONNECTION_HOURS * 3_600;

export const feedExpiry = (now: Date): number => epochSeconds(now) + FEED_DAYS * 86_400;

const member = 'CONNECTION#';

export const connectionKey = (connectionId: string) => ({ pk: `CONNECTION#${connectionId}`, sk: 'STATE' });

/** Who the sockets of a user are, beside the rows of the connections: written with them and removed with them. */
export const userOf = (userId: string): string => `USER#${userId}`;

export const userConnectionKey = (userId: string, connectionId: string) => ({ pk: userOf(userId), sk: `${member}${connectionId}` });

export const audienceOf = (auctionId: string): string => `AUDIENCE#${auctionId}`;

export const subscriptionKey = (auctionId: string, connectionId: string) => ({ pk: audienceOf(auctionId), sk: `${member}${connectionId}` });

export const connectionIn = (sk: string): string => sk.slice(member.length);

export const feedOf = (auctionId: string): string => `FEED#${auctionId}`;

export const headKey = (auctionId: string) => ({ pk: feedOf(auctionId), sk: 'HEAD' });

/** Apart from the head, which transactions of subscribers hold on to. */
export const pushedKey = (auctionId: string) => ({ pk: feedOf(auctionId), sk: 'PUSHED' });

/** Zero-padded, so that the order of the keys is the order of the numbers. */
export const activitySort = (seq: number): string => `SEQ#${String(seq).padStart(10, '0')}`;
