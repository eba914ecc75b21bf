import { ratingLookupRequested } from '@ecom/contracts';
import type { Lookup, Rating } from '../../src/domain/rating';

export const NOW = new Date('2026-01-01T10:00:01.000Z');

export const aLookup = (overrides: Partial<Lookup> = {}): Lookup => ({ ...ratingLookupRequested.example, ...overrides });

export const aRating = (overrides: Partial<Rating> = {}): Rating => ({
  outcome: 'rated',
  score: 4.5,
  ratings: 120,
  asOf: '2026-01-01T09:59:00.000Z',
  ...overrides,
});

export const seconds = (count: number, after: Date = NOW): Date => new Date(after.getTime() + count * 1000);
