import type { SellerView } from '../platform-client/auctions';
import { eventually } from '../platform-client/eventually';
import { type OrderOfStory, orderOf } from './orders';
import { mailWith, refusal, type Stage } from './scene';

const patience = { timeoutMs: 30_000 };
/** As short as an auction may be. */
const openForMs = 10_500;
const day = 86_400_000;
const tenMinutes = 600_000;

const benWinsCompass = async ({ platform, teller, cast }: Stage): Promise<SellerView> => {
  const { auctions, clock } = platform;
  teller.chapter('Another auction: Ben wins a compass and Ann comes second.');
  const endsAt = new Date((await clock.read()).now + openForMs).toISOString();
  const auction = await auctions.create(cast.sara.token, {
    title: 'A pocket compass',
    currency: 'USD',
    openingPrice: 1_000,
    endsAt,
    softClose: { windowSeconds: 0, maxExtensionSeconds: 0 },
  });
  await auctions.bid(cast.ann.token, auction.auctionId, { amount: 3_000, key: 'ann' });
  const { status, price } = await auctions.bid(cast.ben.token, auction.auctionId, { amount: 5_000, key: 'ben' });
  teller.check('Ben leads at 31.00, one step above what Ann would pay at most', [status, price], ['leading', 3_100]);
  const closed = async () => ((await auctions.read(auction.auctionId)).state === 'closed' ? true : undefined);
  teller.got('it closes', await eventually(closed, patience));
  return auction;
};

/** The clock of the platform goes on from one deadline to the next. */
const benDoesNotPay = async (stage: Stage, order: OrderOfStory): Promise<void> => {
  const { platform, teller, cast } = stage;
  teller.chapter('Ben does not pay. A week passes: the clock of the platform is moved.');
  const open = teller.got('an order is open for Ben', await order.once(cast.ben, ({ status }) => status === 'awaiting_payment'));
  const opened = Date.parse(open.openedAt);
  for (const [index, days] of [3, 6].entries()) {
    await platform.clock.set({ now: opened + days * day + tenMinutes, rate: 1 });
    teller.got(`after ${days} days he is reminded`, await order.once(cast.ben, ({ reminders }) => reminders > index));
  }
  await platform.clock.set({ now: Date.parse(open.payBy) + tenMinutes, rate: 1 });
  teller.got('after 7 days the order is unpaid', await order.once(cast.ben, ({ status }) => status === 'unpaid'));
  const strikes = async () => ((await platform.identity.me(cast.ben.token)).strikes === 1 ? 1 : undefined);
  teller.check('Ben has a strike', await eventually(strikes, patience), 1);
  teller.got('Sara: "Not paid"', await mailWith(stage, cast.sara, 'Not paid'));
};

/** For what Ann would have paid, had Ben not been there. */
const annTakesIt = async (stage: Stage, auctionId: string): Promise<void> => {
  const { platform, teller, cast } = stage;
  const { ann, ben, sara } = cast;
  teller.chapter('Sara consents to a second chance, and Ann takes it.');
  const offer = async () => await platform.secondChances.offer(sara.token, auctionId).catch(() => undefined);
  teller.got('Sara consents', await eventually(offer, patience));
  const found = async () => (await platform.secondChances.listOwn(ann.token)).items.find((one) => one.auctionId === auctionId);
  const { offerId, price } = teller.got('Ann has an offer', await eventually(found, patience));
  teller.check('for 10.00: what she had won at without Ben', price, 1_000);
  teller.check('Ben has none', (await refusal(platform.secondChances.accept(ben.token, { auctionId, offerId })))?.status, 404);
  await platform.secondChances.accept(ann.token, { auctionId, offerId });
  const listed = async () => (await platform.orders.list(ann.token)).items.find((one) => one.auctionId === auctionId);
  const { orderId } = teller.got('an order is open for her', await eventually(listed, patience));
  const order = orderOf(platform, orderId);
  teller.got('which waits for her', await order.once(ann, ({ status }) => status === 'awaiting_payment'));
  await order.pay(ann, 'pm_card_visa');
  const paid = await order.once(ann, ({ status }) => status === 'completed');
  teller.check('she pays it', [paid?.status, paid?.total], ['completed', 1_000]);
};

/** The second story; the clock is at real time again when it ends, however it ends. */
export const compassIsPassedOn = async (stage: Stage): Promise<void> => {
  const { platform } = stage;
  const { auctionId } = await benWinsCompass(stage);
  try {
    await benDoesNotPay(stage, orderOf(platform, auctionId.replace('auc_', 'ord_')));
    await annTakesIt(stage, auctionId);
  } finally {
    await platform.clock.set({ now: Date.now(), rate: 1 });
  }
};
