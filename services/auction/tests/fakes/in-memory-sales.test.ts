import { describe } from 'vitest';
import { findsOffers } from '../behaviours/found-offers';
import { listsAgain } from '../behaviours/relisting';
import { dealsWithSales } from '../behaviours/sales';
import { inMemorySales } from './in-memory-sales';

describe('sales in memory', () => {
  dealsWithSales(inMemorySales);
  findsOffers(inMemorySales);
  listsAgain(inMemorySales);
});
