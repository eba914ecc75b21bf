import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standInMark } from '@ecom/serverless/stand-in';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageService } from '../package/package-service';
import { writeArtifacts } from '../package/write-artifacts';
import { serviceNames } from '../workspace/services';
import { cloudFormationStub } from './cloudformation-stub';
import { type Ran, temporaryCheckout } from './temporary-checkout';

// Bundlers, one service after the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let checkout: Awaited<ReturnType<typeof temporaryCheckout>>;
beforeAll(async () => {
  checkout = await temporaryCheckout();
});
afterAll(() => checkout.remove());

const expectSuccess = ({ code, output }: Ran): void => expect(code, output).toBe(0);

const templateOf = (service: string): Promise<string> =>
  readFile(join(checkout.root, 'services', service, '.serverless/cloudformation-template-update-stack.json'), 'utf8');

const wiresOfNotification = {
  'ecom-platform-dev': {
    alarmTopicArn: 'arn:aws:sns:eu-west-1:111111111111:alarms',
    eventBusName: 'ecom-platform-dev',
    eventBusArn: 'arn:aws:events:eu-west-1:111111111111:event-bus/ecom-platform-dev',
  },
  'ecom-identity-dev': {
    authorizerArn: 'arn:aws:lambda:eu-west-1:111111111111:function:users',
    userPoolArn: 'arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_real',
    userPoolId: 'eu-west-1_real',
  },
};

const deployer = (url: string) => ({
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: url,
  AWS_MAX_ATTEMPTS: '1',
});

describe('sls package on a fresh checkout, without credentials', () => {
  it('packages all services through compose, for any stage and region', async () => {
    expectSuccess(await checkout.sls('.', ['package', '--stage', 'pr-12'], { AWS_REGION: 'eu-west-1' }));

    for (const name of await serviceNames(checkout.root)) expect(await templateOf(name)).toContain(`ecom-${name}-pr-12`);
  });

  it('keeps data of stages that stay and drops that of previews', async () => {
    const policies = async () => new Set((await templateOf('notification')).match(/"DeletionPolicy": "\w+"/g));
    expect(await policies()).toEqual(new Set(['"DeletionPolicy": "Delete"']));
    expectSuccess(await checkout.sls('services/notification', ['package', '--stage', 'dev']));

    expect(await policies()).toEqual(new Set(['"DeletionPolicy": "Retain"']));
  });

  it('packages one service alone, and says what it stands in for', async () => {
    const ran = await checkout.sls('services/notification', ['package', '--stage', 'dev']);

    expectSuccess(ran);
    expect(ran.output).toMatch(/stand-ins take the place of .*identity\.authorizerArn/);
  });

  it('takes values that are given before stand-ins', async () => {
    expectSuccess(await checkout.sls('services/notification', ['package', '--stage', 'dev', '--param=userPoolId=eu-west-1_given']));
    const template = await templateOf('notification');

    expect(template).toContain('eu-west-1_given');
    expect(template).not.toContain(`"us-east-1_${standInMark}"`);
  });

  it('refuses a stage that could not be deployed', async () => {
    const { code, output } = await checkout.sls('services/platform', ['package', '--stage', 'Development']);

    expect(code).toBe(1);
    expect(output).toContain('"Development" cannot be a stage');
  });
});

describe('sls deploy of one service', () => {
  it('takes the outputs of the deployed stacks', async () => {
    const account = await cloudFormationStub(wiresOfNotification);
    const { code, output } = await checkout.sls('services/notification', ['deploy', '--stage', 'dev'], deployer(account.url));
    await account.stop();

    expect(code).toBe(1);
    expect(output).toContain('This account is closed.');
    expect(account.asked.filter((request) => request === 'DescribeStacks ecom-platform-dev')).toHaveLength(1);
    const template = await templateOf('notification');
    expect(template).toContain('arn:aws:sns:eu-west-1:111111111111:alarms');
    expect(template).not.toContain(standInMark);
  });

  it('says which service to deploy first when one is missing, before it asks for anything else', async () => {
    const account = await cloudFormationStub({ 'ecom-platform-dev': wiresOfNotification['ecom-platform-dev'] });
    const { code, output } = await checkout.sls('services/notification', ['deploy', '--stage', 'dev'], deployer(account.url));
    await account.stop();

    expect(code).toBe(1);
    expect(output).toMatch(/ecom-notification needs authorizerArn of ecom-identity-dev.*in eu-west-1\. Deploy identity first/);
    expect(account.asked.filter((request) => !request.startsWith('DescribeStacks') && request !== 'GetCallerIdentity')).toEqual([]);
  });

  it('never deploys a package that holds stand-ins', async () => {
    expectSuccess(await checkout.sls('services/notification', ['package', '--stage', 'dev', '--package', 'made']));
    const account = await cloudFormationStub(wiresOfNotification);
    const { code, output } = await checkout.sls(
      'services/notification',
      ['deploy', '--stage', 'dev', '--package', 'made'],
      deployer(account.url),
    );
    await account.stop();

    expect(code).toBe(1);
    expect(output).toContain('holds stand-ins');
  });
});

describe('code that is built once', () => {
  it('is the same whoever builds it, and is what is deployed', async () => {
    const first = await packageService(checkout.root, 'notification', 'dev');
    const out = join(checkout.root, 'artifacts');
    await writeArtifacts(out, [first], { stage: 'dev', source: { commit: 'abc', dirty: false } });
    const before = process.umask(0o077);
    const again = await packageService(checkout.root, 'notification', 'production').finally(() => process.umask(before));

    const hashes = ({ functions }: typeof first) => Object.entries(functions).map(([key, { sha256 }]) => [key, sha256]);
    expect(hashes(again)).toEqual(hashes(first));
    const archive = join(out, 'notification/sendNotification.zip');
    expectSuccess(await checkout.sls('services/notification', ['package', '--stage', 'production'], { ECOM_ARTIFACTS: 'artifacts' }));
    expect((await readdir(join(checkout.root, 'services/notification/.serverless'))).filter((name) => name.endsWith('.zip'))).toEqual([]);
    expect(await readFile(join(checkout.root, 'services/notification/.serverless/serverless-state.json'), 'utf8')).toContain(archive);
    await appendFile(archive, 'changed');
    const changed = await checkout.sls('services/notification', ['package', '--stage', 'production'], { ECOM_ARTIFACTS: 'artifacts' });

    expect(changed.code).toBe(1);
    expect(changed.output).toContain('is not what was built');
  });
});
