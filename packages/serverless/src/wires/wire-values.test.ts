import { expect, it } from 'vitest';
import { wireValues } from './wire-values';

/** The framework's own resolver: the stage, and outputs by `stack.output`. */
const resolver = (outputs: Readonly<Record<string, string>>) => async (variable: string) =>
  variable === 'sls:stage' ? 'dev' : (outputs[variable.replace(/^cf:|, ''$/g, '')] ?? '');

it('asks the stack of the same stage', async () => {
  const { deployed, problem } = wireValues();

  expect(await deployed('platform.eventBusArn', resolver({ 'ecom-platform-dev.eventBusArn': 'arn:bus' }))).toBe('arn:bus');
  expect(problem('ecom-auction', 'eu-west-1')).toBeUndefined();
});

it('tells once of all that is missing, and how to get it', async () => {
  const { deployed, problem } = wireValues();
  for (const address of ['platform.eventBusArn', 'platform.eventBusArn', 'identity.authorizerArn']) await deployed(address, resolver({}));

  expect(problem('ecom-auction', 'eu-west-1')).toBe(
    'ecom-auction needs eventBusArn of ecom-platform-dev, authorizerArn of ecom-identity-dev: there are no such stacks or outputs in eu-west-1. Deploy platform and identity first: at the root, "pnpm sls deploy --stage dev" deploys all services in order. Or give each value with --param="eventBusArn=…".',
  );
});

it('tells once why the account could not be asked', async () => {
  const { deployed, problem } = wireValues();
  const refuse = async (variable: string) => {
    if (variable === 'sls:stage') return 'dev';
    throw new Error('Cannot resolve variable at "provider.x": AWS provider credentials not found.');
  };
  await deployed('platform.eventBusArn', refuse);
  await deployed('platform.eventBusName', refuse);

  expect(problem('ecom-auction', 'eu-west-1')).toBe(
    'ecom-auction could not ask for the outputs of the services it needs: AWS provider credentials not found.',
  );
});
