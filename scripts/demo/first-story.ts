import { setTimeout as pause } from 'node:timers/promises';
import { openLiveFeed } from '@ecom/client/live-feed';
import { annSnipes, buyersBid } from './bidding';
import { auctionCloses, historyIsTold, mailsAreSent } from './ending';
import { saraLists } from './listing';
import { annPays } from './paying';
import { saraIsPaid } from './payout';
import { saraPrintsQrCode } from './qr-code';
import { annOpensHerReceipt } from './receipt';
import { bothReview } from './reviewing';
import type { Scene, Stage } from './scene';

const patienceMs = 10_000;

const untilItCloses = async (scene: Scene): Promise<void> => {
  await saraPrintsQrCode(scene);
  await buyersBid(scene);
  await auctionCloses(scene, await annSnipes(scene, pause));
  await mailsAreSent(scene);
  await historyIsTold(scene);
};

const fromWonToPaid = async (scene: Scene): Promise<void> => {
  const order = await annPays(scene);
  await annOpensHerReceipt(scene, order);
  await saraIsPaid(scene, order);
  await bothReview(scene, order);
};

/** A sextant, from the listing to the reviews. */
export const sextantIsSold = async (stage: Stage): Promise<void> => {
  const { platform, teller, cast } = stage;
  const auction = await saraLists(platform, cast.sara, teller);
  teller.chapter('Ben follows the auction live.');
  const feed = await openLiveFeed({ url: platform.socketUrl, token: cast.ben.token });
  try {
    feed.follow(auction.auctionId, 0);
    teller.got('the socket confirms', await feed.heard(({ type }) => type === 'subscribed', patienceMs));
    const scene = { ...stage, auction, feed };
    await untilItCloses(scene);
    await fromWonToPaid(scene);
  } finally {
    feed.close();
  }
};
