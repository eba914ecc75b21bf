import { expect, it } from 'vitest';
import { logPrinter } from './log-printer';

const at = Date.UTC(2025, 0, 1, 10, 0, 0, 7);

it('prints time, service, level, function, message and correlation id', () => {
  const lines: string[] = [];
  const print = logPrinter({ colour: false, print: (text) => lines.push(text) });
  print({ at, service: 'auction', level: 'info', message: 'placed', functionName: 'ecom-auction-local-placeBid', correlationId: 'req-1' });
  print({ at, service: 'local-cloud', level: 'error', message: 'broken', fields: { error: { message: 'no', stack: 'Error: no\n at x' } } });

  expect(lines).toEqual([
    '10:00:00.007 auction       info  placeBid: placed [req-1]',
    '10:00:00.007 local-cloud   error broken\n    Error: no\n     at x',
  ]);
});

it('gives each service a colour of its own on a terminal', () => {
  const lines: string[] = [];
  const print = logPrinter({ colour: true, print: (text) => lines.push(text) });
  print({ at, service: 'auction', level: 'warn', message: 'late' });

  expect(lines[0]).toContain('\u001b[');
  expect(lines[0]).toContain('mauction      \u001b[0m');
});
