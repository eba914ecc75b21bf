import type { BidReceipt } from '../platform-client/auctions';
import type { Person } from './people';
import { mailWith, refusal, type Scene } from './scene';

const framePatienceMs = 10_000;

let requests = 0;
const bid = ({ platform, auction }: Scene, { token, name }: Person, amount: number): Promise<BidReceipt> => {
  requests += 1;
  return platform.auctions.bid(token, auction.auctionId, { amount, key: `demo-${auction.auctionId}-${name}-${requests}` });
};

/** Ann and Ben bid against each other; each states a maximum, the platform bids for them. */
export const buyersBid = async (scene: Scene): Promise<void> => {
  const { teller, cast, feed } = scene;
  const { sara, ann, ben } = cast;
  teller.chapter('Ann and Ben bid; the platform bids for each of them, up to a maximum that nobody else sees.');
  const first = await bid(scene, ann, 15_000);
  teller.check('Ann says at most 150.00; the price is the opening price, 100.00', [first.status, first.price], ['leading', 10_000]);
  const tooLow = await refusal(bid(scene, ben, 10_100));
  teller.check('Ben offers 101.00 and is refused', [tooLow?.status, tooLow?.code], [422, 'AUCTION_BID_TOO_LOW']);
  teller.check('the refusal names the minimum, 102.50', tooLow?.problem['minimum'] ?? tooLow?.problem['minimumBid'], 10_250);
  const own = await refusal(bid(scene, sara, 50_000));
  teller.check('Sara may not bid on her own auction', own?.status, 403);
  const second = await bid(scene, ben, 20_000);
  teller.check(
    "Ben says at most 200.00 and leads at Ann's maximum and one step, 152.50",
    [second.status, second.price],
    ['leading', 15_250],
  );
  teller.got('a mail tells Ann that she was outbid', await mailWith(scene, ann, 'You have been outbid'));
  const frame = await feed.changed(({ price }) => price === second.price, framePatienceMs);
  teller.got('the live feed shows the new price', frame);
};

const msLeft = async ({ platform }: Scene, endsAt: string): Promise<number> => Date.parse(endsAt) - (await platform.clock.read()).now;

/** Ann waits for the last moment; the soft close gives Ben time to answer, which he does not. */
export const annSnipes = async (scene: Scene, pause: (ms: number) => Promise<unknown>): Promise<string> => {
  const { teller, cast, auction, feed } = scene;
  teller.chapter('Ann snipes two seconds before the end; the auction is extended.');
  const left = await msLeft(scene, auction.endsAt);
  teller.say(`Ann waits ${(Math.max(0, left - 2_000) / 1_000).toFixed(1)} s.`);
  await pause(Math.max(0, left - 2_000));
  const snipe = await bid(scene, cast.ann, 30_000);
  teller.check('Ann leads at 202.50', [snipe.status, snipe.price], ['leading', 20_250]);
  const later = Date.parse(snipe.endsAt) - Date.parse(auction.endsAt);
  teller.checkThat(`the end moved by ${(later / 1_000).toFixed(1)} s`, later > 0 && later <= 6_000, later);
  const frame = await feed.changed(({ extended }) => extended === true, framePatienceMs);
  teller.check('the live feed shows the new end', frame?.endsAt, snipe.endsAt);
  return snipe.endsAt;
};

/** One millisecond too late is too late, whoever asks. */
export const lateBidIsRefused = async (scene: Scene): Promise<void> => {
  const late = await refusal(bid(scene, scene.cast.ben, 90_000));
  scene.teller.check('Ben bids after the end and is refused', late?.code, 'AUCTION_ENDED');
};
