import { reputationStoresSuite } from '../suites/reputation-stores';
import { inMemoryLookupKeys } from './in-memory-lookup-keys';
import { inMemoryRatings } from './in-memory-ratings';

const stores = { ratings: inMemoryRatings(), keys: inMemoryLookupKeys() };

reputationStoresSuite('in memory', () => stores);
