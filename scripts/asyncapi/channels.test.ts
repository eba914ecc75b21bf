import { expect, it } from 'vitest';
import { withoutStage } from './channels';

it.each([
  ['ecom-checkout-check-couriers', 'ecom-checkout-{stage}-couriers'],
  ['ecom-auction-check-opening', 'ecom-auction-{stage}-opening'],
  ['ecom-platform-check', 'ecom-platform-{stage}'],
])('takes the stage out of %s, and nothing else', (name, address) => {
  expect(withoutStage(name, 'check')).toBe(address);
});
