import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { addressList, stageOutputs } from './addresses';

/** Answers DescribeStacks with these stacks, and needs no network. */
const account = (
  ...stacks: readonly { readonly name: string; readonly outputs: Readonly<Record<string, string>> }[]
): CloudFormationClient => {
  const client = new CloudFormationClient({ region: 'us-east-1' });
  const Stacks = stacks.map(({ name, outputs }) => ({
    StackName: name,
    Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
  }));
  client.middlewareStack.add(() => async () => ({ response: {}, output: { $metadata: {}, Stacks } }), {
    step: 'initialize',
    priority: 'high',
  });

  return client;
};

describe('the addresses of a stage', () => {
  it('are what its own stacks put out: pr-1 is not pr-12, and an ARN is no address', async () => {
    const client = account(
      { name: 'ecom-auction-pr-1', outputs: { auctionApiUrl: 'https://one.example', queueArn: 'arn:x' } },
      { name: 'ecom-realtime-pr-1', outputs: { socketUrl: 'wss://live.example' } },
      { name: 'ecom-auction-pr-12', outputs: { auctionApiUrl: 'https://twelve.example' } },
      { name: 'another-pr-1', outputs: { auctionApiUrl: 'https://another.example' } },
    );

    expect(await stageOutputs('pr-1', client)).toEqual({ auctionApiUrl: 'https://one.example', socketUrl: 'wss://live.example' });
  });

  it('are told as a list', () => {
    expect(addressList('pr-1', { auctionApiUrl: 'https://one.example' })).toBe('### pr-1\n\n- auctionApiUrl: https://one.example\n');
  });
});
