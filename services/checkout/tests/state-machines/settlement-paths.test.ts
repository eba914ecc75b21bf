import { allStates, findings } from '@ecom/state-machines';
import { afterAll, describe, expect, it } from 'vitest';
import { commissionRules, splitOf } from '../../src/domain/commission';
import { faultsOf, scenarios } from './settlement-scenarios';
import { type Fault, type Run, runSettlement, type Scenario, settlement } from './settlement-world';

const tasks = allStates(settlement).flatMap(([name, { Type }]) => (Type === 'Task' ? [name] : []));
/** Failing for good, these leave something that only people can put right. */
const undoing = new Set([
  'CancelCourier',
  'RefundBuyer',
  'RecordRefund',
  'RestorePoints',
  'ReleaseLot',
  'CloseRefunded',
  'UndoPoints',
  'UndoLot',
  'MarkStuck',
  'TellOperators',
]);

const { seller, commission, tax } = splitOf(12_500, commissionRules.USD);

const expectCompleted = (run: Run): void => {
  const { total = 0, points = 0 } = run.order;
  expect(total + points).toBe(12_500);
  expect(run).toMatchObject({
    result: { status: 'SUCCEEDED' },
    kept: total,
    points: 0 - points,
    lot: 0,
    booked: 1,
    announced: ['OrderCompleted'],
  });
  expect(run.charged).toBeLessThanOrEqual(1);
  expect(run).toMatchObject({ documents: ['receipt'] });
  expect(run.heard.slice(-4)).toEqual(['paid', 'paid', 'completed', 'completed']);
  const lines = {
    'provider:cash': total,
    'platform:points': points,
    'seller:usr_1:payable': -seller,
    'platform:commission': -commission,
    'platform:tax': -tax,
  };
  expect(run.balances).toEqual(Object.fromEntries(Object.entries(lines).filter(([, amount]) => amount !== 0)));
};

/** A courier that could not be called off comes for nothing: that costs nobody their money. */
const mayCome = (fault: Fault | undefined): boolean => fault?.state === 'CancelCourier' && fault.lasting === 'permanent';

const expectAsBefore = (run: Run, fault?: Fault): void => {
  const { kept, points, lot, balances } = run;
  expect({ kept, points, lot, balances }).toEqual({ kept: 0, points: 0, lot: 1, balances: {} });
  if (!mayCome(fault)) expect(run.booked).toBe(0);
};

/** Either it is complete, or all is as before; or people were told that it is neither. */
const expectRight = (run: Run, fault?: Fault): void => {
  expect(Object.values(run.balances).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  if (run.order.status === 'completed') {
    expectCompleted(run);
    return;
  }
  const stuck = run.result.status === 'FAILED' && run.result.error === 'SettlementStuck';
  if (!stuck) {
    expectAsBefore(run, fault);
    expect(run.result).toMatchObject(
      run.order.status === 'unpaid' ? { status: 'SUCCEEDED' } : { status: 'FAILED', error: 'OrderRefunded' },
    );
    expect(['unpaid', 'refunded']).toContain(run.order.status);
    return;
  }
  if (fault?.state !== 'TellOperators' || fault.lasting === 'transient') expect(run.told.length).toBeGreaterThan(0);
};

const mayBeStuck = ({ broken: already = [] }: Scenario, fault?: Fault): boolean =>
  already.some(({ state }) => undoing.has(state)) ||
  (fault?.lasting === 'permanent' &&
    fault.when !== 'twice' &&
    (undoing.has(fault.state) || ['AwaitPayment', 'CloseUnpaid'].includes(fault.state)));

const expectPath = async (scenario: Scenario, undisturbed: Run, fault: Fault): Promise<void> => {
  const run = await runSettlement(scenario, [fault]);
  const stuck = run.result.status === 'FAILED' && run.result.error === 'SettlementStuck';
  const passes = fault.lasting === 'transient' || fault.when === 'twice';
  try {
    expect(run.met).toBe(true);
    expectRight(run, fault);
    expect(stuck && !mayBeStuck(scenario, fault)).toBe(false);
    if (passes) expect(run.order.status).toBe(undisturbed.order.status);
  } catch (error) {
    throw new Error(`${scenario.name}: ${fault.state} ${fault.when} ${fault.lasting}: ${(error as Error).message}`, { cause: error });
  }
};

let paths = 0;
afterAll(() => void process.stdout.write(`settlement: ${paths} paths enumerated\n`));

describe('the settlement', () => {
  it('is a definition that runs', () => {
    expect(findings(settlement)).toEqual([]);
  });

  it('comes through every task in these scenarios', async () => {
    const runs = await Promise.all(scenarios.map((scenario) => runSettlement(scenario)));
    const visited = new Set(runs.flatMap((run) => [...run.visited]));
    expect(tasks.filter((task) => !visited.has(task))).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    'B-CHK-5, B-CHK-7, B-CHK-8, B-CHK-10, B-CHK-11, B-CHK-12: %s, whatever fails at whichever state',
    async (_, scenario) => {
      const undisturbed = await runSettlement(scenario);
      paths += 1;
      expectRight(undisturbed);
      for (const fault of faultsOf(scenario, undisturbed)) {
        paths += 1;
        await expectPath(scenario, undisturbed, fault);
      }
    },
    60_000,
  );
});
