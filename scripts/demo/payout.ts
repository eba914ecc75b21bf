import type { OrderOfStory } from './orders';
import { mailWith, refusal, type Scene } from './scene';

/** The price of 202.50 without a tenth and 0.30. */
const share = 18_195;

/** Sara is owed her share from the moment that the order is complete, and gets it when she says where to. */
export const saraIsPaid = async (scene: Scene, order: OrderOfStory): Promise<void> => {
  const { platform, teller, cast } = scene;
  const { ben, sara } = cast;
  teller.chapter('Sara gets her share: what Ann paid, without commission and tax.');
  const waiting = await order.once(sara, ({ payout }) => payout !== undefined);
  teller.check('181.95 waits for her account', waiting?.payout, { status: 'waiting', amount: share });
  const accountId = `acct_${order.orderId.slice('ord_'.length)}`;
  const refused = await refusal(platform.orders.setPayoutAccount(ben.token, accountId));
  teller.check('Ben, who sells nothing, cannot set one', refused?.code, 'FORBIDDEN');
  await platform.orders.setPayoutAccount(sara.token, accountId);
  const sent = await order.once(sara, ({ payout }) => payout?.status === 'sent');
  teller.check('she sets hers, and her share is sent', sent?.payout, { status: 'sent', amount: share });
  teller.got('Sara: "Your money is on its way"', await mailWith(scene, sara, 'Your money is on its way'));
};
