import { reputationStoresSuite } from '../suites/reputation-stores';
import { reviewStoresSuite } from '../suites/review-stores';
import { inMemoryLookupKeys } from './in-memory-lookup-keys';
import { inMemoryRatings } from './in-memory-ratings';
import { inMemoryReviews } from './in-memory-reviews';

const stores = { ratings: inMemoryRatings(), keys: inMemoryLookupKeys() };

reputationStoresSuite('in memory', () => stores);

const reviews = inMemoryReviews();
reviewStoresSuite('in memory', () => reviews);
