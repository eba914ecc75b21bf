import { Command, InvalidArgumentError, Option } from 'commander';
import { columns } from './columns';

export type ReplayArguments = {
  readonly file: string;
  readonly reserve: 'none' | 'final';
  readonly speed: number;
  readonly sliceHours: number;
  readonly concurrency: number;
  readonly portBase: number;
  readonly json: boolean;
};

const within = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  return value;
};

const whole = (least: number, most: number) => (text: string) => {
  const value = within(least, most)(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number.');
  return value;
};

const speed = (text: string): number => (text === 'max' ? Number.POSITIVE_INFINITY : within(0.001, 1_000_000)(text));

const columnHelp = Object.entries(columns).map(([name, meaning]) => `  ${name.padEnd(18)} ${meaning}`);

const explanation = `
The file is CSV (RFC 4180) in UTF-8 with a header line; one bid a row, in cents and days, columns in any order:
${columnHelp.join('\n')}

Every bidder becomes a user of the platform and bids through the HTTP API. All auctions start at the same moment and
run side by side; the platform's clock stands still while a slice of bids is in flight, then moves on, so that days
pass in seconds. Auctions end after their real duration, without a soft close, and are closed by their schedules.

The whole file is checked before anything is created. What is wrong is told as
  <file>:<line>:<column> <CODE> <reason>        lines count from 1 (the header), a column is a field of the row

A platform that runs at the port base is used: its clock jumps ahead and comes back to real time at the end, so its
open auctions may end. Without one, a platform of its own is started on other ports and stopped afterwards.

Exit codes: 0 all bids answered and kept, all auctions closed; 1 bids lost or unanswered, auctions not closed, or 5xx
answers; 2 wrong arguments or a malformed file.

Examples:
  pnpm replay bids.csv
  pnpm replay bids.csv --reserve final --concurrency 32
  pnpm --silent replay bids.csv --json > result.json`;

/** Reads the command line; ends the process with code 2 when it is wrong. */
export const replayArguments = (argv: readonly string[]): ReplayArguments => {
  const program = new Command('pnpm replay')
    .description('Replays real bid histories through the HTTP API of the platform and compares how the auctions end.')
    .argument('<csv>', 'file of bid histories')
    .addOption(
      new Option('--reserve <source>', 'reserve of auctions of kind `other`: none, or the recorded final price')
        .choices(['none', 'final'])
        .default('none'),
    )
    .addOption(
      new Option('--speed <days>', 'virtual days that pass at most in a second, or max')
        .argParser(speed)
        .default(Number.POSITIVE_INFINITY, 'max'),
    )
    .option('--slice-hours <hours>', 'virtual time of one slice of bids', within(0.01, 720), 6)
    .option('--concurrency <n>', 'auctions that are bid on at the same moment', whole(1, 256), 16)
    .option('--port-base <n>', 'port base of the platform', whole(1_024, 64_000), 4_000)
    .option('--json', 'print the final table as JSON on stdout (progress goes to stderr)', false)
    .addHelpText('after', explanation)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  program.parse([...argv]);
  return { file: program.args[0] ?? '', ...program.opts<Omit<ReplayArguments, 'file'>>() };
};
