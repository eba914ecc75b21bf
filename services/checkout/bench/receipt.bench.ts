/** How long a reader waits for the first byte of a receipt, streamed and collected first, interleaved in one run. `--json` for machines. */
import { once } from 'node:events';
import { request } from 'node:http';
import { type Arm, arms, openSetting } from './receipts/setting';

const sizes = [1, 8, 20];
const ROUNDS = 40;
const WARM_UP = 5;

type Timed = { readonly firstByte: number; readonly whole: number };

/** Milliseconds from the request on. */
const read = async (url: string): Promise<Timed> => {
  const started = performance.now();
  const [response] = await once(request(url).end(), 'response');
  let firstByte = 0;
  let length = 0;
  for await (const chunk of response) {
    firstByte ||= performance.now() - started;
    length += (chunk as Buffer).length;
  }
  if (length !== Number(response.headers['content-length'])) throw new Error(`${url} broke off after ${length} bytes.`);
  return { firstByte, whole: performance.now() - started };
};

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number): number => Number(value.toFixed(2));

const measure = async (url: string, megabytes: number) => {
  const times: Record<Arm, Timed[]> = { streamed: [], buffered: [] };
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1)
    for (const arm of turn % 2 === 0 ? arms : arms.toReversed()) {
      const timed = await read(`${url}/${arm}/${megabytes}`);
      if (turn >= WARM_UP) times[arm].push(timed);
    }
  const of = (arm: Arm, what: keyof Timed): number => median(times[arm].map((timed) => timed[what]));
  return {
    megabytes,
    'first byte streamed, ms': round(of('streamed', 'firstByte')),
    'first byte buffered, ms': round(of('buffered', 'firstByte')),
    'buffered / streamed': round(of('buffered', 'firstByte') / of('streamed', 'firstByte')),
    'whole streamed, ms': round(of('streamed', 'whole')),
    'whole buffered, ms': round(of('buffered', 'whole')),
  };
};

const setting = await openSetting(sizes);
try {
  const rows: Awaited<ReturnType<typeof measure>>[] = [];
  for (const megabytes of sizes) rows.push(await measure(setting.url, megabytes));
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
  else console.table(rows);
} finally {
  setting.close();
}
process.exit(0);
