import type { LocalCloud } from '@ecom/local-cloud';

/** Requests by what AWS bills them as. */
export type Counts = Readonly<Record<string, number>>;

const names: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB',
  sqs: 'SQS',
  sns: 'SNS',
  events: 'EventBridge',
  states: 'Step Functions API',
};

type Cloud = Pick<LocalCloud, 'requests' | 'activities' | 'deployment'>;

/** Who settles: the functions of checkout, its machine, and the one function of another service that the machine calls. */
const settles = ({ deployment }: Cloud): ((principal: string) => boolean) => {
  const roles = deployment.stateMachines.filter(({ service }) => service === 'checkout').map(({ roleArn }) => roleArn.split('/').at(-1));
  const functions = deployment.functions.filter(({ service, name }) => service === 'checkout' || name.endsWith('-adjustPoints'));
  const principals = new Set([...roles, ...functions.map(({ name }) => name)]);

  return (principal) => principals.has(principal);
};

/** What everybody who settles has asked for since the start. How often the relays run depends on how changes meet in a batch. */
export const countsOf = (cloud: Cloud): Counts => {
  const isOurs = settles(cloud);
  const counts: Record<string, number> = Object.fromEntries(Object.values(names).map((name) => [name, 0]));
  for (const { principal, service, count } of cloud.requests()) {
    const name = names[service];
    if (name !== undefined && isOurs(principal)) counts[name] = (counts[name] ?? 0) + count;
  }
  const invoked = [...cloud.activities.functions()].filter(([name]) => isOurs(name) && !/-relay(Payouts)?$/.test(name));

  return { ...counts, 'Lambda, without the relays': invoked.reduce((sum, [, { invocations }]) => sum + invocations, 0) };
};

export const difference = (after: Counts, before: Counts): Counts =>
  Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));

type Report = {
  readonly status: string;
  readonly states: readonly string[];
  readonly steps: readonly { readonly attempts: readonly unknown[] }[];
};
type Machine = { readonly executions: readonly { readonly id: string; readonly name: string }[] };

/** An execution as the status page shows it; undefined before it began. */
export const executionNamed = async (statusUrl: string, name: string): Promise<Report | undefined> => {
  const machines = (await (await fetch(`${statusUrl}/executions.json`)).json()) as readonly Machine[];
  const found = machines.flatMap(({ executions }) => executions).find((one) => one.name === name);
  if (!found) return undefined;

  return (await (await fetch(`${statusUrl}/executions/${encodeURIComponent(found.id)}`)).json()) as Report;
};

/** Each state that was entered is one, and each attempt after the first: so AWS bills them. */
export const transitionsOf = ({ steps }: Report): number => steps.reduce((sum, { attempts }) => sum + Math.max(1, attempts.length), 0);
