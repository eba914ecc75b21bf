import { describe, expect, it } from 'vitest';
import { columnNames } from './columns';
import { MalformedFileError } from './file-problem';
import { readHistories } from './read-histories';

const header = columnNames.join(',');
const row = (changes: Readonly<Record<string, string>> = {}): string => {
  const fields: Readonly<Record<string, string>> = {
    auction_id: 'a1',
    item: 'Palm',
    duration_days: '3',
    open_bid_cents: '100',
    bid_cents: '500',
    bid_time_days: '1.5',
    bidder: 'b1',
    final_price_cents: '450',
    kind: 'no-reserve',
    ...changes,
  };
  return columnNames.map((name) => fields[name]).join(',');
};
const file = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
const problemsIn = (bytes: Uint8Array) => {
  try {
    readHistories('bids.csv', bytes);
    return [];
  } catch (error) {
    if (error instanceof MalformedFileError) return error.problems.map(({ code, line, column }) => [code, line, column]);
    throw error;
  }
};
const column = (name: string): number => (columnNames as readonly string[]).indexOf(name) + 1;

describe('a file of bid histories', () => {
  it('becomes auctions with their bids in order of time, ties in order of the file', () => {
    const late = row({ bid_time_days: '2.9', bidder: 'late' });
    const histories = readHistories(
      'bids.csv',
      file(header, late, row(), row({ bidder: 'tie' }), row({ auction_id: 'a2', kind: 'other' })),
    );

    expect(histories).toMatchObject([
      { id: 'a1', item: 'Palm', durationDays: 3, openingPrice: 100, finalPrice: 450, kind: 'no-reserve' },
      { id: 'a2', kind: 'other' },
    ]);
    expect(histories[0]?.bids.map(({ bidder, line }) => [bidder, line])).toEqual([
      ['b1', 3],
      ['tie', 4],
      ['late', 2],
    ]);
  });

  it('may have a byte order mark, quoted fields, other line ends and its columns in any order', () => {
    const reversed = (line: string) => line.split(',').toReversed().join(',');
    const text = `\ufeff${reversed(header)}\n${reversed(row({ item: '"Palm"' }))}\n`;

    expect(readHistories('bids.csv', new TextEncoder().encode(text))).toMatchObject([
      { item: 'Palm', bids: [{ amount: 500, atDays: 1.5 }] },
    ]);
  });
});

describe('a malformed file', () => {
  it.each([
    ['nothing', file(''), [['CSV_EMPTY', 1, 1]]],
    ['no bids', file(header), [['CSV_EMPTY', 1, 1]]],
    ['other bytes than text', new Uint8Array([0xff, 0xfe, 0x00]), [['CSV_ENCODING', 1, 1]]],
    ['a missing column', file(header.replace(',kind', ''), row()), [['CSV_HEADER', 1, 9]]],
    ['an unknown column', file(`${header},note`, `${row()},x`), [['CSV_HEADER', 1, 10]]],
    ['a column twice', file(`${header},kind`, `${row()},other`), [['CSV_HEADER', 1, 10]]],
    ['an open quote', file(header, row({ item: '"Palm' })), [['CSV_SYNTAX', 2, 2]]],
    ['a field too few', file(header, row(), 'a1,Palm'), [['CSV_FIELD_COUNT', 3, 3]]],
    ['a field too many', file(header, `${row()},x`), [['CSV_FIELD_COUNT', 2, 10]]],
    ['a price that is no number', file(header, row({ bid_cents: '12.5' })), [['CSV_VALUE', 2, column('bid_cents')]]],
    ['a price of nothing', file(header, row({ open_bid_cents: '0' })), [['CSV_VALUE', 2, column('open_bid_cents')]]],
    ['a price beyond measure', file(header, row({ bid_cents: '9'.repeat(13) })), [['CSV_VALUE', 2, column('bid_cents')]]],
    ['an auction of no length', file(header, row({ duration_days: '0' })), [['CSV_VALUE', 2, column('duration_days')]]],
    ['an auction of 31 days', file(header, row({ duration_days: '31' })), [['CSV_VALUE', 2, column('duration_days')]]],
    ['a bid before the start', file(header, row({ bid_time_days: '-1' })), [['CSV_VALUE', 2, column('bid_time_days')]]],
    ['a bid at the end', file(header, row({ bid_time_days: '3' })), [['CSV_BID_AFTER_END', 2, column('bid_time_days')]]],
    ['a bidder without a name', file(header, row({ bidder: '' })), [['CSV_VALUE', 2, column('bidder')]]],
    ['an unknown kind', file(header, row({ kind: 'secret' })), [['CSV_VALUE', 2, column('kind')]]],
    ['rows that disagree', file(header, row(), row({ duration_days: '5' })), [['CSV_AUCTION_CONTRADICTION', 3, column('duration_days')]]],
  ])('with %s is told with code, line and column', (_name, bytes, problems) => {
    expect(problemsIn(bytes)).toEqual(problems);
  });

  it('is told whole, in order of lines, the first twenty in words', () => {
    const broken = Array.from({ length: 30 }, () => row({ bid_cents: 'x', kind: 'y' }));

    expect(problemsIn(file(header, row(), ...broken))).toHaveLength(60);
    expect(() => readHistories('bids.csv', file(header, ...broken))).toThrow(
      /^bids\.csv:2:5 CSV_VALUE bid_cents must be a whole number.*and is "x"\.\n(.*\n){19}… and 40 more\.$/,
    );
  });
});
