import type { Fault, Run, Scenario } from './settlement-world';

const visa = { methodId: 'pm_card_visa', redeemPoints: 0 };
const declined = { methodId: 'pm_declined', redeemPoints: 300 };
const broken = (state: string, when: Fault['when'] = 'before'): Fault => ({ state, when, lasting: 'permanent' });

/** Together they come through every state. */
export const scenarios: readonly Scenario[] = [
  { name: 'paid at once', pays: [visa] },
  { name: 'paid with points and a card', pays: [{ ...visa, redeemPoints: 500 }], points: 800 },
  { name: 'paid with points alone', pays: [{ ...visa, redeemPoints: 20_000 }], points: 20_000 },
  { name: 'paid after a reminder', pays: [{ ...visa, afterDays: 4 }] },
  { name: 'never paid', pays: [] },
  { name: 'declined, then paid', pays: [declined, visa], points: 300 },
  { name: 'more points wanted than there are, then paid', pays: [{ ...visa, redeemPoints: 500 }, visa], points: 100 },
  { name: 'no courier', pays: [{ ...visa, redeemPoints: 500 }], points: 800, courierFree: false },
  { name: 'cannot be dispatched', pays: [{ ...visa, redeemPoints: 500 }], points: 800, broken: [broken('DispatchOrder')] },
  { name: 'cannot be paid out', pays: [visa], broken: [broken('PayOutSeller', 'after')] },
  { name: 'no courier and no refund', pays: [visa], courierFree: false, broken: [broken('RefundBuyer')] },
];

const variants: readonly Omit<Fault, 'state'>[] = [
  { when: 'before', lasting: 'transient' },
  { when: 'after', lasting: 'transient' },
  { when: 'before', lasting: 'permanent' },
  { when: 'after', lasting: 'permanent' },
  { when: 'twice', lasting: 'permanent' },
];

/** Every way in which one call of a run can go wrong. */
export const faultsOf = ({ broken: already = [] }: Scenario, { visited }: Run): readonly Fault[] =>
  [...visited]
    .filter((state) => !already.some((one) => one.state === state))
    .flatMap((state) => variants.map((variant) => ({ state, ...variant })));
