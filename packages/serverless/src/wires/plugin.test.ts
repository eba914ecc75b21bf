import { afterEach, expect, it } from 'vitest';
import type { Framework } from './framework';
import { WiresPlugin } from './plugin';

class FrameworkError extends Error {}

const aPlugin = (stage: string) => {
  const framework: Framework = {
    serviceDir: '/nowhere',
    processedInput: { commands: ['package'], options: {} },
    extendConfiguration: () => undefined,
    service: { service: 'ecom-wallet', functions: {}, provider: {} },
    classes: { Error: FrameworkError },
    getProvider: () => ({ getStage: () => stage, getRegion: () => 'eu-west-1', getAccountId: async () => '111111111111' }),
  };

  return new WiresPlugin(framework, {}, { log: { notice: () => undefined } });
};

const before = process.umask();
afterEach(() => {
  process.umask(before);
});

it('packs files that Lambda can read, whatever the umask', async () => {
  process.umask(0o077);
  await aPlugin('dev').hooks['before:package:initialize']?.();

  expect(process.umask()).toBe(0o022);
});

it('refuses a bad stage before anything is packed', () => {
  expect(() => aPlugin('Dev').hooks['before:package:initialize']?.()).toThrow('cannot be a stage');
});

it('refuses before a deployment and before that of a function', () => {
  expect(Object.keys(aPlugin('dev').hooks)).toEqual(expect.arrayContaining(['before:deploy:deploy', 'before:deploy:function:deploy']));
});

it('gives the wires their own source of values', async () => {
  const { wire } = aPlugin('dev').configurationVariablesSources;

  expect(await wire.resolve({ address: 'platform.eventBusName', resolveVariable: async () => '' })).toEqual({ value: 'EcomStandIn' });
});
