import { expect, it } from 'vitest';
import { progress } from './progress';

it('rewrites one line on a terminal, ten times a second at most', () => {
  let now = 0;
  let written = '';
  const told = progress({ write: (text) => (written += text), isTerminal: true, now: () => now });
  told.phase('bids', 3);
  told.advance();
  told.advance();
  now = 500;
  told.advance();

  expect(written).toBe('\r\u001b[2Kbids: 1/3 (33 %), 0/s\r\u001b[2Kbids: 3/3 (100 %), 6/s\n');
});

it('prints a line at every tenth elsewhere', () => {
  const lines: string[] = [];
  const told = progress({ write: (text) => lines.push(text), isTerminal: false, now: () => 0 });
  told.phase('users', 40);
  for (let done = 0; done < 40; done += 1) told.advance();

  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('users: 40/40 (100 %), 0/s\n');
});
