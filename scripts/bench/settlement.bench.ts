/** What it takes to settle one order, in requests by service, counted while the whole platform runs: counts, no times. `--json` for machines. */
import { fileURLToPath } from 'node:url';
import { startLocalCloud } from '@ecom/local-cloud';
import { freeBase } from '../platform-client/open-platform';
import { connect } from '../platform-client/platform';
import { beside } from '../start/providers';
import type { Counts } from './settlement/counts';
import { type Asked, type Setting, settle, somebody } from './settlement/orders';

const root = fileURLToPath(new URL('../..', import.meta.url));
const visa = { paymentMethodId: 'pm_card_visa', redeemPoints: 0 };
const declined = { paymentMethodId: 'pm_card_chargeDeclinedInsufficientFunds', redeemPoints: 0 };

const portBase = await freeBase(25_000);
const cloud = await startLocalCloud({ root, portBase, watch: false, beside, log: () => undefined });
const setting: Setting = { cloud, platform: await connect(cloud.urls.status) };
const couriersAreFree = (free: boolean): Promise<Response> =>
  fetch(`${cloud.urls.beside}/_couriers`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ free }),
  });

/** Their first order gives the buyer 600 points, and every function on this way its secrets: neither is counted. */
const buyer = await somebody(setting.platform);
const paid: Asked = { buyer, price: 60_000, pays: [visa], ends: 'SUCCEEDED' };
const withoutCourier = async (): Promise<Counts> => {
  await couriersAreFree(false);
  const counts = await settle(setting, { ...paid, ends: 'FAILED' });
  await couriersAreFree(true);
  return counts;
};

try {
  await settle(setting, paid);
  await withoutCourier();
  const table: Readonly<Record<string, Counts>> = {
    'paid at once': await settle(setting, paid),
    'paid with points': await settle(setting, { ...paid, pays: [{ ...visa, redeemPoints: 500 }] }),
    'declined, then paid': await settle(setting, { ...paid, pays: [declined, visa] }),
    'no courier: refunded': await withoutCourier(),
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(table));
  else console.table(table);
} finally {
  await cloud.stop();
}
process.exit(0);
