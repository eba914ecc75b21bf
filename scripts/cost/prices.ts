import { readFile } from 'node:fs/promises';
import { UsageError } from '../workspace/names';

export type Price = {
  readonly usd: number;
  /** The price is for this many units. */
  readonly per: number;
  readonly unit: string;
  /** The page that says so. */
  readonly source: string;
  /** The day on which it did. */
  readonly asOf: string;
};

export type Prices = {
  readonly region: string;
  /** The oldest of them. */
  readonly asOf: string;
  readonly prices: Readonly<Record<string, Price>>;
};

/** So many units of something that has a price. */
export type Charge = { readonly price: string; readonly quantity: number };

export type PricedCharge = Charge & { readonly usd: number };

/** @throws UsageError for a charge whose price is not in the file: it is never taken for nothing. */
export const priced = ({ prices }: Prices, charge: Charge): PricedCharge => {
  const price = prices[charge.price];
  if (price === undefined)
    throw new UsageError(`prices.json: no price "${charge.price}"; what has no price cannot be summed up: add it, with its source.`);

  return { ...charge, usd: (charge.quantity / price.per) * price.usd };
};

export const readJson = async <Content>(file: string): Promise<Content> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Content;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
};
