import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { standInFor } from '../stand-in';
import type { Framework } from './framework';
import { serviceDeployment } from './service-deployment';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'deployment-')));
writeFileSync(
  path.join(root, 'serverless-compose.yml'),
  'services:\n  auction:\n    path: auction\n    params:\n      busArn: ${platform.busArn}\n      topicArn: ${platform.topicArn}\n',
);
afterAll(() => rmSync(root, { recursive: true }));

class FrameworkError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

type Situation = { readonly commands: string; readonly param?: readonly string[]; readonly stage?: string; readonly template?: object };

const aService = ({ commands, param, stage = 'dev', template = {} }: Situation) => {
  const extended: Record<string, unknown> = {};
  const notices: string[] = [];
  const framework: Framework = {
    serviceDir: path.join(root, 'auction'),
    processedInput: { commands: commands.split(' '), options: param ? { param } : {} },
    extendConfiguration: (place, value) => {
      extended[place.join('.')] = value;
    },
    service: { service: 'ecom-auction', functions: {}, provider: { compiledCloudFormationTemplate: template } },
    classes: { Error: FrameworkError },
    getProvider: () => ({ getStage: () => stage, getRegion: () => 'eu-west-1', getAccountId: async () => '111111111111' }),
  };

  return { ...serviceDeployment(framework, { notice: (text) => notices.push(text) }), extended, notices };
};

const resolveVariable = async (variable: string) => (variable === 'sls:stage' ? 'dev' : '');

describe('wires', () => {
  it('have a default unless a value is given', () => {
    const service = aService({ commands: 'deploy', param: ['busArn=arn:aws:events:eu-west-1:111111111111:event-bus/b'] });
    service.addWires();

    expect(service.extended).toEqual({ 'params.default.topicArn': '${wire:platform.topicArn}' });
  });

  it('are left to the local cloud where it serves', () => {
    const service = aService({ commands: 'offline' });
    service.addWires();

    expect(service.extended).toEqual({});
  });

  it.each(['package', 'print', 'info', 'remove', 'deploy list'])('are stand-ins for %s, which needs no account', async (commands) => {
    const service = aService({ commands });

    expect(await service.resolveWire({ address: 'platform.busArn', resolveVariable })).toEqual({ value: standInFor('busArn') });
    expect(() => service.refuseMissing()).not.toThrow();
  });

  it.each(['deploy', 'deploy function'])('must be outputs of stacks for %s', async (commands) => {
    const service = aService({ commands });
    await service.resolveWire({ address: 'platform.busArn', resolveVariable });

    expect(() => service.refuseMissing()).toThrow('busArn of ecom-platform-dev');
  });
});

describe('a package without an account', () => {
  it('says that it holds stand-ins', async () => {
    const service = aService({ commands: 'package' });
    await service.resolveWire({ address: 'platform.busArn', resolveVariable });
    await service.resolveWire({ address: 'platform.busArn', resolveVariable });
    service.tellOfStandIns();

    expect(service.notices).toEqual([expect.stringContaining('the place of platform.busArn. ')]);
  });

  it('says nothing when there are none', () => {
    const service = aService({ commands: 'package' });
    service.tellOfStandIns();

    expect(service.notices).toEqual([]);
  });

  it('is never deployed', async () => {
    const template = { Resources: { Rule: { Properties: { EventBusName: standInFor('busArn') } } } };

    await expect(aService({ commands: 'deploy', template }).refuseToDeploy()).rejects.toThrow('holds stand-ins');
  });
});

describe('a deployment', () => {
  it('takes params of its own region and account', async () => {
    const param = ['busArn=arn:aws:events:eu-west-1:111111111111:event-bus/b'];

    await expect(aService({ commands: 'deploy', param }).refuseToDeploy()).resolves.toBeUndefined();
  });

  it('refuses params that compose remembers from another region', async () => {
    const param = ['busArn=arn:aws:events:us-east-1:111111111111:event-bus/b'];

    await expect(aService({ commands: 'deploy', param }).refuseToDeploy()).rejects.toThrow('Delete .serverless/state.dev.json');
  });

  it('refuses a stage whose names AWS would refuse', () => {
    expect(() => aService({ commands: 'package', stage: 'Dev' }).refuseStage()).toThrow('"Dev" cannot be a stage');
    expect(() => aService({ commands: 'package' }).refuseStage()).not.toThrow();
  });
});
