import { eventually } from '../platform-client/eventually';
import { lateBidIsRefused } from './bidding';
import { mailWith, type Scene } from './scene';

const closingPatienceMs = 20_000;
const historyPatienceMs = 10_000;

/** The end is announced when it is there, and a bid after it is refused. */
export const auctionCloses = async (scene: Scene, endsAt: string): Promise<void> => {
  const { platform, teller, auction, feed } = scene;
  teller.chapter('The auction closes at its exact end.');
  const remaining = Date.parse(endsAt) - (await platform.clock.read()).now;
  const closed = teller.got(
    'the live feed announces the end',
    await feed.changed(({ kind }) => kind === 'closed', remaining + closingPatienceMs),
  );
  const heardAt = (await platform.clock.read()).now;
  const view = await platform.auctions.read(auction.auctionId);
  const settled = Date.parse(view.closedAt ?? '') - Date.parse(endsAt);
  teller.checkThat(`settled ${settled} ms after its end, never before`, settled >= 0, settled);
  teller.say(`Heard on the socket ${heardAt - Date.parse(endsAt)} ms after the end.`);
  teller.check('it is sold for 202.50', [view.state, view.outcome, view.price, closed.price], ['closed', 'sold', 20_250, 20_250]);
  await lateBidIsRefused(scene);
};

/** Everybody is told, once. */
export const mailsAreSent = async (scene: Scene): Promise<void> => {
  const { teller, cast } = scene;
  teller.chapter('Mails tell everybody how it ended.');
  teller.got('Ann: "You won"', await mailWith(scene, cast.ann, 'You won'));
  teller.got('Sara: "Sold"', await mailWith(scene, cast.sara, 'Sold'));
  teller.got('Ben: "Not yours this time"', await mailWith(scene, cast.ben, 'Not yours this time'));
};

const secrets = ['30000', '"maximum"', '"leaderMax"', '"bidderId"'];

/** History and feed agree, in order and without gaps, and tell nobody's name or maximum. */
export const historyIsTold = async (scene: Scene): Promise<void> => {
  const { platform, teller, auction, feed, cast } = scene;
  teller.chapter('The history tells every bid, and nobody by name.');
  const complete = async () => {
    const { items } = await platform.auctions.bids(auction.auctionId);
    return items.length === 3 ? items.toReversed() : undefined;
  };
  const bids = teller.got('three bids were accepted', await eventually(complete, { timeoutMs: historyPatienceMs }));
  for (const { seq, bidderAlias, price, placedAt } of bids) teller.say(`${seq}  ${bidderAlias}  ${(price / 100).toFixed(2)}  ${placedAt}`);
  teller.check(
    'prices rose',
    bids.map(({ price }) => price),
    [10_000, 15_250, 20_250],
  );
  teller.check('the first and the last are by the same bidder', bids[0]?.bidderAlias, bids[2]?.bidderAlias);
  const view = await platform.auctions.read(auction.auctionId);
  teller.check('who is the winner', view.winnerAlias, bids[2]?.bidderAlias);
  const seqs = feed.frames.flatMap((frame) => (frame.type === 'activity' ? [frame.seq] : []));
  teller.check(
    'the live feed had every change, in order',
    seqs,
    Array.from(seqs, (_, index) => (seqs[0] ?? 0) + index),
  );
  const told = JSON.stringify([bids, view, feed.frames]);
  const leaked = [...secrets, cast.ann.email, cast.ben.email].filter((secret) => told.includes(secret));
  teller.check('no maximum and no name is in any of it', leaked, []);
};
