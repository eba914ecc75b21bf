import { setTimeout as pause } from 'node:timers/promises';
import { openLiveFeed } from '@ecom/client/live-feed';
import { Command } from 'commander';
import { openPlatform } from '../platform-client/open-platform';
import { connect } from '../platform-client/platform';
import { annSnipes, buyersBid } from './bidding';
import { auctionCloses, historyIsTold, mailsAreSent } from './ending';
import { saraLists } from './listing';
import { annPays } from './paying';
import { saraIsPaid } from './payout';
import { peopleSignUp } from './people';
import { saraPrintsQrCode } from './qr-code';
import { StoryError, storyTeller } from './teller';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const tell = async (statusUrl: string): Promise<void> => {
  const teller = storyTeller(print);
  const platform = await connect(statusUrl);
  const { rate } = await platform.clock.read();
  if (rate !== 1) throw new StoryError("the platform's clock runs in real time", 1, rate);
  const cast = await peopleSignUp(platform, teller);
  const auction = await saraLists(platform, cast.sara, teller);
  teller.chapter('Ben follows the auction live.');
  const feed = await openLiveFeed({ url: platform.socketUrl, token: cast.ben.token });
  try {
    feed.follow(auction.auctionId, 0);
    teller.got('the socket confirms', await feed.heard(({ type }) => type === 'subscribed', 10_000));
    const scene = { platform, teller, cast, auction, feed };
    await saraPrintsQrCode(scene);
    await buyersBid(scene);
    const endsAt = await annSnipes(scene, pause);
    await auctionCloses(scene, endsAt);
    await mailsAreSent(scene);
    await historyIsTold(scene);
    await saraIsPaid(scene, await annPays(scene));
  } finally {
    feed.close();
  }
};

const failure = (error: unknown): string => {
  if (!(error instanceof StoryError)) return `   ✗ ${error instanceof Error ? error.message : String(error)}`;
  return `   ✗ ${error.claim}\n       expected  ${JSON.stringify(error.expected)}\n       actual    ${JSON.stringify(error.actual)}`;
};

const { portBase } = new Command('pnpm demo')
  .description(
    'Tells one auction from sign-up to the winner on the running platform, checking every step; starts a platform when none runs.',
  )
  .option('--port-base <n>', 'port base of the platform', Number, 4_000)
  .parse()
  .opts<{ portBase: number }>();

const began = performance.now();
const open = await openPlatform({ portBase, log: print });
try {
  await tell(open.statusUrl);
  print(`\nAll as told, in ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
} catch (error) {
  print(failure(error));
  process.exitCode = 1;
} finally {
  await open.stop();
}
