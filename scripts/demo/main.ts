import { Command } from 'commander';
import { openPlatform } from '../platform-client/open-platform';
import { connect } from '../platform-client/platform';
import { sextantIsSold } from './first-story';
import { peopleSignUp } from './people';
import { compassIsPassedOn } from './second-story';
import { StoryError, storyTeller } from './teller';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const tell = async (statusUrl: string): Promise<void> => {
  const teller = storyTeller(print);
  const platform = await connect(statusUrl);
  const { rate } = await platform.clock.read();
  if (rate !== 1) throw new StoryError("the platform's clock runs in real time", 1, rate);
  const stage = { platform, teller, cast: await peopleSignUp(platform, teller) };
  await sextantIsSold(stage);
  await compassIsPassedOn(stage);
};

const failure = (error: unknown): string => {
  if (!(error instanceof StoryError)) return `   ✗ ${error instanceof Error ? error.message : String(error)}`;
  return `   ✗ ${error.claim}\n       expected  ${JSON.stringify(error.expected)}\n       actual    ${JSON.stringify(error.actual)}`;
};

const { portBase } = new Command('pnpm demo')
  .description(
    'Tells two auctions on the running platform, checking every step: one from sign-up to receipt, payout and reviews, and one whose winner does not pay. For the second the clock of the platform is moved by a week, and back. Starts a platform when none runs.',
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
