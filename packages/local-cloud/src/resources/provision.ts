import type { Engines } from '../engines/start-engines';
import { LocalCloudError } from '../errors';
import type { Deployment, EnginePorts, ServicePorts } from '../model';
import type { ServicePlan } from '../plan/plan-service';
import type { PlannedService } from '../plan/plan-services';
import { describeFindings, type Finding, findingsIn } from '../template/findings';
import { awsClients } from './aws-clients';
import { type Draft, finished, newDraft } from './draft';
import { localAddresses } from './local-addresses';
import { rulesOf } from './registry';
import { provisionStack } from './stack';

export type ProvisionOptions = {
  /** In the order of `planServices`. */
  readonly services: readonly PlannedService[];
  /** May still be starting: the first service is compiled meanwhile. */
  readonly engines: Engines | Promise<Engines>;
  readonly ports: EnginePorts;
  readonly stage: string;
  /** Told when a service's resources are there, with the milliseconds it took. */
  readonly onService?: (name: string, milliseconds: number) => void;
};

export type Provisioned = {
  readonly deployment: Deployment /** By name in serverless-compose.yml. */;
  readonly plans: ReadonlyMap<string, ServicePlan>;
};

const unsupported = (findings: readonly Finding[]) =>
  new LocalCloudError('UNSUPPORTED', `The local cloud cannot run these parts of the templates:\n${describeFindings(findings)}`);

/** Stands for outputs of a service that could not be provisioned, so that the services after it can still be looked at. */
const placeholders = ({ service }: PlannedService): Record<string, string> =>
  new Proxy({}, { get: (_target, output) => `arn:aws:local:us-east-1:000000000000:${service.name}/${String(output)}` });

const look = async (service: PlannedService, draft: Draft, findings: Finding[]): Promise<ServicePlan | undefined> => {
  try {
    const plan = await service.compile(draft.outputs);
    findings.push(...findingsIn(service.service.name, plan.template, rulesOf));
    return plan;
  } catch (error) {
    // With placeholders for params, a failure may be ours: the findings before it are what counts.
    if (findings.length === 0) throw error;
    return undefined;
  }
};

type Create = (planned: PlannedService, plan: ServicePlan, draft: Draft) => Promise<void>;

const compiled = async (services: readonly PlannedService[], create: Create) => {
  const draft = newDraft();
  const findings: Finding[] = [];
  const plans = new Map<string, ServicePlan>();
  for (const planned of services) {
    const { name } = planned.service;
    const plan = await look(planned, draft, findings);
    if (findings.length > 0 || !plan) {
      draft.outputs[name] = placeholders(planned);
      continue;
    }
    await create(planned, plan, draft);
    plans.set(name, plan);
  }
  if (findings.length > 0) throw unsupported(findings);
  return { draft, plans };
};

/**
 * Compiles the services one after the other and creates their resources in the engines; what is there already stays.
 * Fails with `UNSUPPORTED`, which lists everything that the local cloud cannot run, in all services.
 */
export const provision = async ({ services, engines: starting, ports, stage, onService }: ProvisionOptions): Promise<Provisioned> => {
  const portsByService = new Map<string, ServicePorts>(services.map(({ service, ports: own }) => [service.name, own]));
  const rewrite = localAddresses({ services: portsByService, cognitoPort: ports.cognito, stage });
  const ready = Promise.resolve(starting).then((engines) => ({ engines, clients: awsClients(engines) }));
  // Awaited only after the first service is compiled; until then a failure must not count as unhandled.
  ready.catch(() => undefined);
  try {
    const { draft, plans } = await compiled(services, async ({ service: { name }, ports: own }, plan, growing) => {
      const context = { ...(await ready), ports, servicePorts: own, draft: growing };
      const start = performance.now();
      const stack = { service: name, name: `${plan.service}-${stage}`, template: plan.template, rewrite };
      growing.outputs[name] = await provisionStack(stack, context);
      onService?.(name, performance.now() - start);
    });
    return { deployment: finished(draft), plans };
  } finally {
    await ready.then(
      ({ clients }) => clients.destroy(),
      () => undefined,
    );
  }
};
