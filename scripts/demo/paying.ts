import { type OrderOfStory, orderOf } from './orders';
import { mailWith, refusal, type Scene } from './scene';

/** Who may see an order, and who may pay it. */
const orderIsOpen = async ({ teller, cast }: Scene, order: OrderOfStory): Promise<void> => {
  const open = teller.got('an order is open for Ann', await order.once(cast.ann, ({ status }) => status === 'awaiting_payment'));
  teller.check('for the price that she won at, 202.50', open.price, 20_250);
  teller.check("it is nobody else's business", (await refusal(order.read(cast.ben)))?.code, 'CHECKOUT_ORDER_NOT_FOUND');
  const sara = await refusal(order.pay(cast.sara, 'pm_card_visa'));
  teller.check('Sara sees it, and cannot pay it', sara?.code, 'CHECKOUT_ONLY_BUYER_PAYS');
};

/** Ann's first card is declined, her second pays; the settlement does the rest. */
export const annPays = async (scene: Scene): Promise<OrderOfStory> => {
  const { platform, teller, cast } = scene;
  const { ann, sara } = cast;
  teller.chapter('Ann pays. Whatever fails on the way is undone, and nothing is charged twice.');
  const order = orderOf(platform, scene.auction.auctionId.replace('auc_', 'ord_'));
  await orderIsOpen(scene, order);
  await order.pay(ann, 'pm_card_chargeDeclined');
  const declined = await order.once(ann, ({ lastDecline }) => lastDecline !== undefined);
  teller.check('her first card is declined, and the order waits again', declined?.status, 'awaiting_payment');
  await order.pay(ann, 'pm_card_visa');
  const completed = await order.once(ann, ({ status }) => status === 'completed');
  teller.check('her second card pays it', [completed?.status, completed?.total], ['completed', 20_250]);
  teller.say(`${completed?.courier} fetches the parcel by ${completed?.pickupBy}; the order earns ${completed?.pointsEarned} points.`);
  teller.got('Ann: "On its way"', await mailWith(scene, ann, 'On its way'));
  teller.got('Sara: "Paid"', await mailWith(scene, sara, 'Paid'));
  return order;
};
