import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compileAll } from '../scripts/validator-source';
import { allEvents, allMessages, allTasks } from './catalogue';
import { validateAuctionClosed } from './compiled/auction-closed';
import { eventPattern } from './define-event';
import { auctionClosed } from './events/auction/auction-closed';

const compiled = new URL('./compiled/', import.meta.url);
const contracts = [...allEvents, ...allMessages, ...allTasks];

describe('contracts', () => {
  it('have names that nobody else uses', () => {
    expect(new Set(contracts.map(({ name }) => name)).size).toBe(contracts.length);
  });

  it.each(contracts)('$name: its example has its shape', async ({ name, example }) => {
    const file = `${name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.js`;
    const { [`validate${name}`]: validate } = await import(new URL(file, compiled).href);

    expect([validate(example), validate.errors]).toEqual([true, null]);
  });

  it('refuse data without what the schema requires, and say where', () => {
    expect(validateAuctionClosed({ ...auctionClosed.example, price: -1, seq: undefined })).toBe(false);
    expect(validateAuctionClosed.errors?.map(({ instancePath }) => instancePath)).toEqual(['', '/price']);
  });

  it('let unknown properties pass, so that a producer may add some', () => {
    expect(validateAuctionClosed({ ...auctionClosed.example, colour: 'red' })).toBe(true);
  });

  it('keep the compiled validators fresh: run `pnpm contracts:compile` when this fails', async () => {
    const names = (await readdir(compiled)).sort();
    const onDisk = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, compiled), 'utf8')]));

    expect(Object.fromEntries(onDisk)).toEqual(compileAll());
  });

  it('never let a new version reach a consumer of the old one', () => {
    expect(eventPattern(auctionClosed)).toMatchObject({ 'detail-type': ['AuctionClosed'], detail: { metadata: { version: [1] } } });
  });
});
