import { Command, InvalidArgumentError, Option } from 'commander';
import { contractModes } from '../contracts/contract-checks';
import { iamModes } from '../iam/gate';
import { start } from './start';

const portBase = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1_024 || port > 64_000)
    throw new InvalidArgumentError('It must be a whole number from 1024 to 64000.');
  return port;
};

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const ports = `
Ports, counted from the port base:
  +0 status page      +1 DynamoDB     +2 SQS, SNS and S3    +3 Cognito      +4 SES and its inbox
  +5 Kinesis          +6 EventBridge  +7 EventBridge Scheduler              +8 Lambda
  +9 DynamoDB as functions reach it           +10 Step Functions            +11 Secrets Manager
  +20 what --beside starts
  +100, +110, …       HTTP APIs of the services, in the order of serverless-compose.yml; +101, +111, … their WebSocket APIs

Ctrl-C stops everything in order; a second Ctrl-C stops it at once. Changed sources of functions are reloaded.

Examples:
  pnpm start
  pnpm start --port-base 5000 --persist
  pnpm start --only auction,identity --quiet`;

/** The command line `local-cloud`. */
export const program = (): Command => {
  const cli = new Command('local-cloud').description(
    'Runs the services of serverless-compose.yml on this machine, from their own templates.',
  );
  cli
    .command('start')
    .description('starts everything and keeps it running until Ctrl-C')
    .option('--port-base <n>', 'first port', portBase, 4_000)
    .option('--persist [folder]', 'keep the data, in .local-cloud/data unless a folder is named (in memory by default)')
    .option('--only <services>', 'services to start, separated by commas; those they need come along', names)
    .option('--beside <module>', 'module whose `beside` starts what services talk to that is not AWS, and says where it is')
    .option('--welcome <module>', 'module whose `welcome` is called when all is ready, to say what can be tried')
    .addOption(
      new Option('--iam <mode>', 'whether the roles of functions hold: refuse what they do not allow, only note it, or ask nothing')
        .choices(iamModes)
        .default('enforce'),
    )
    .addOption(
      new Option(
        '--contracts <mode>',
        'whether answers, events, messages and frames are held to openapi.json and asyncapi.json of the services',
      )
        .choices(contractModes)
        .default('check'),
    )
    .option('--iam-recordings <folder>', 'when it stops, write down there which function called what')
    .option('--no-watch', 'do not reload functions whose sources change')
    .option('--quiet', 'print problems only')
    .addHelpText('after', ports)
    .action(start);
  return cli;
};
