/** P1, P2, P3, P4, P9, P11: what a bid costs beside one raw conditional write, the arms interleaved in one run. `--json` for machines. */
import { bidsAtTheEnd } from './bids/at-the-end';
import { requestsOfLosingBids, requestsOfRealBids, requestsWhenWarm } from './bids/requests';
import { openSetting } from './bids/setting';
import { type Measured, oneClient, sixteenClients } from './bids/speed';

type Row = { readonly metric: string; readonly measured: string; readonly value: number; readonly goal: string };

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

const countedRows = async (): Promise<readonly Row[]> => {
  const cases = [
    { name: 'real bids, one process', keyed: false, processes: 1 },
    { name: 'real bids, four processes', keyed: false, processes: 4 },
    { name: 'real bids with Idempotency-Key, one process', keyed: true, processes: 1 },
    { name: 'real bids with Idempotency-Key, four processes', keyed: true, processes: 4 },
  ];
  const rows: Row[] = [];
  for (const { name, ...conditions } of cases) {
    const { bids, accepted, requests } = await requestsOfRealBids(conditions);
    rows.push({
      metric: 'P1',
      measured: `requests per accepted bid: ${name} (${accepted} of ${bids} accepted)`,
      value: round(requests / accepted),
      goal: '<= 1.30',
    });
  }
  const warm = await requestsWhenWarm();
  const losing = await Promise.all(
    [1, 4].flatMap((processes) =>
      (['uniform', 'near'] as const).map(async (spread) => {
        const { losing: lost, requests } = await requestsOfLosingBids(spread, processes);
        const measured = `requests per losing bid: ${spread === 'near' ? 'near the price' : 'uniform'}, ${processes} process(es) (${lost} losing)`;
        return { metric: 'P9', measured, value: round(requests / lost), goal: spread === 'near' ? '<= 0.30' : '<= 0.01' };
      }),
    ),
  );
  const late = await bidsAtTheEnd(1_000_000);
  return [
    ...rows,
    { metric: 'P1', measured: 'requests per accepted bid: warm, uncontended', value: round(warm.requests / warm.accepted), goal: '1.00' },
    ...losing,
    {
      metric: 'P11',
      measured: `bids accepted at or after the end, of ${late.bids} simulated (${late.accepted} accepted before)`,
      value: late.late,
      goal: '0',
    },
  ];
};

const timedRows = async (): Promise<readonly Row[]> => {
  const setting = await openSetting();
  try {
    const single = await oneClient(setting, 1_200);
    const { perSecond, cpu } = await sixteenClients(setting, 5);
    const rows = (metric: string, of: Measured, { measured, goal }: Pick<Row, 'measured' | 'goal'>): readonly Row[] => [
      { metric, measured: `${measured} / the same write through the SDK (${round(of.same, 2)})`, value: round(of.bid / of.same), goal },
      {
        metric,
        measured: `${measured} / the smallest conditional write (${round(of.smallest, 2)})`,
        value: round(of.bid / of.smallest),
        goal,
      },
    ];
    return [
      ...rows('P2', single, { measured: 'p50 of a bid, ms, one client', goal: '<= 1.05, then <= 0.70' }),
      ...rows('P3', perSecond, { measured: 'bids/s, 16 clients on 16 auctions', goal: '>= 0.95, then >= 1.15' }),
      ...rows('P4', cpu, { measured: 'client CPU of a bid, ms', goal: '<= 0.45' }),
    ];
  } finally {
    await setting.close();
  }
};

const rows = [...(await countedRows()), ...(await timedRows())];
if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
else console.table(rows);
process.exit(0);
