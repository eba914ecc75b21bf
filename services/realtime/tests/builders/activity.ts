import { auctionActivity } from '@ecom/contracts';
import type { ActivityRecord } from '../../src/domain/activity';

export const AUCTION = auctionActivity.example.auctionId;

export const aRecord = (overrides: Partial<ActivityRecord> = {}): ActivityRecord => ({ ...auctionActivity.example, ...overrides });

/** @returns the numbers from `first` to `last`, both included; none when there are none. */
export const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
