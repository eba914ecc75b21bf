import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import { collect } from '../collect';
import type { Addresses } from './smoke';

type Outputs = Readonly<Record<string, string>>;

const ofStage = (outputs: Outputs, where: string): Addresses => {
  const address = (name: keyof Addresses): string => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`${where} puts out no ${name}: deploy all services first.`);

    return value;
  };

  return {
    auctionApiUrl: address('auctionApiUrl'),
    identityApiUrl: address('identityApiUrl'),
    notificationApiUrl: address('notificationApiUrl'),
  };
};

/** @returns every output of a stage's stacks that is an address. */
export const stageOutputs = async (stage: string, client = new CloudFormationClient()): Promise<Outputs> => {
  const pages = await collect(paginateDescribeStacks({ client }, {}));
  const stacks = pages
    .flatMap(({ Stacks = [] }) => Stacks)
    .filter(({ StackName }) => StackName?.startsWith('ecom-') && StackName.endsWith(`-${stage}`));
  const outputs = stacks.flatMap(({ Outputs = [] }) =>
    Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const),
  );

  return Object.fromEntries(outputs.filter(([, value]) => /^(https|wss):/.test(value)));
};

/** @returns the addresses of a deployed stage. */
export const stageAddresses = async (stage: string): Promise<Addresses> => ofStage(await stageOutputs(stage), `The stage ${stage}`);

/** @returns the addresses of the local cloud whose status page is given. */
export const localAddresses = async (statusUrl: string): Promise<Addresses> => {
  const answer = await fetch(`${statusUrl}/deployment.json`);
  const { outputs } = (await answer.json()) as { readonly outputs: Readonly<Record<string, Outputs>> };

  return ofStage(Object.assign({}, ...Object.values(outputs)), `The platform at ${statusUrl}`);
};

/** @returns the addresses as a list for the summary of a workflow run. */
export const addressList = (stage: string, outputs: Outputs): string =>
  [`### ${stage}`, '', ...Object.entries(outputs).map(([name, url]) => `- ${name}: ${url}`), ''].join('\n');
