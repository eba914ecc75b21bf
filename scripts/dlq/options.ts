import { Command, InvalidArgumentError } from 'commander';

type Place = { readonly stage: string; readonly portBase: number; readonly json: boolean };

export type DlqArguments = Place &
  (
    | { readonly command: 'list' }
    | { readonly command: 'peek'; readonly queue: string; readonly max: number; readonly raw: boolean }
    | { readonly command: 'redrive'; readonly queue: string; readonly max: number; readonly rate?: number; readonly dryRun: boolean }
    | { readonly command: 'purge'; readonly queue: string; readonly yes: boolean }
  );

const within = (least: number, most: number, isWhole: boolean) => (text: string) => {
  const value = Number(text.replace(/\/s$/, ''));
  if (text.trim() === '' || !(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`It must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`);
  return value;
};

const explanation = `
A queue is named as \`list\` names it (notification/requests-dlq), by its deployed name, or by the end of it when only one has it.

Redriving brings every message where it was meant to go: back to its queue; to the target of its rule or schedule; into the function that
failed, with the payload it had or with the records of the stream, as long as the stream keeps them (a day). A message is delivered first and
removed then, so it is never lost; when something ends in between it is delivered twice, and consumers repeat nothing that they have done.
What cannot be delivered stays, and its reason is told. Ctrl-C ends after the message in hand.

Without --stage the local cloud at --port-base is meant. With it, a stage on AWS: region and credentials come from the environment.

Exit codes: 0 all done; 1 messages stayed; 2 wrong arguments, unknown queue or stage; 130 stopped by Ctrl-C.

Examples:
  pnpm dlq list
  pnpm dlq peek notification/requests-dlq --max 3
  pnpm dlq redrive auction/relay-dlq --dry-run
  pnpm dlq redrive auction/closing-dlq --stage dev --rate 5
  pnpm dlq purge auction/reminder-dlq --yes
  pnpm --silent dlq list --json`;

const everywhere = (command: Command): Command =>
  command
    .option('--stage <name>', 'stage; any but local is on AWS', 'local')
    .option('--port-base <n>', 'port base of the local cloud', within(1_024, 64_000, true), 4_000)
    .option('--json', 'answer in JSON on stdout (progress goes to stderr)', false);

/** Reads the command line; ends the process with code 2 when it is wrong. */
export const dlqArguments = async (argv: readonly string[]): Promise<DlqArguments> => {
  const chosen: { arguments?: DlqArguments } = {};
  const program = new Command('pnpm dlq')
    .description('Looks into dead letter queues and brings their messages back.')
    .addHelpText('afterAll', explanation);
  program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const add = (name: DlqArguments['command'], description: string): Command => everywhere(program.command(name).description(description));
  const choose =
    (command: DlqArguments['command']) =>
    (...given: readonly unknown[]): void => {
      const [queue, options] = typeof given[0] === 'string' ? [given[0], given[1]] : [undefined, given[0]];
      chosen.arguments = { command, ...(queue !== undefined && { queue }), ...(options as object) } as DlqArguments;
    };
  add('list', 'all dead letter queues of the stage: how full, how old, fed by what').action(choose('list'));
  add('peek', 'the first messages, which stay where they are')
    .argument('<queue>')
    .option('--max <n>', 'messages at most', within(1, 1000, true), 10)
    .option('--raw', 'show e-mail addresses too', false)
    .action(choose('peek'));
  add('redrive', 'bring messages back to where they were meant to go')
    .argument('<queue>')
    .option('--max <n>', 'messages at most', within(1, 1_000_000, true), 1_000_000)
    .option('--rate <n/s>', 'messages a second', within(0.01, 1000, false))
    .option('--dry-run', 'say what would be done', false)
    .action(choose('redrive'));
  add('purge', 'throw all messages away').argument('<queue>').option('--yes', 'that is meant', false).action(choose('purge'));
  await program.parseAsync([...argv]);
  if (!chosen.arguments) return program.help({ error: true });
  return chosen.arguments;
};
