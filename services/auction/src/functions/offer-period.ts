import { requireEnv } from '@ecom/lambda';

const DAY = 86_400_000;

/** How long an offer stands, in milliseconds. */
export const offerPeriod = (): number => Number(requireEnv('OFFER_DAYS')) * DAY;
