import { describe } from 'vitest';
import { dealsWithSales } from '../behaviours/sales';
import { inMemorySales } from './in-memory-sales';

describe('sales in memory', () => dealsWithSales(inMemorySales));
