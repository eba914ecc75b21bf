import type { Engines } from '../engines/start-engines';
import { LocalCloudError } from '../errors';
import type { Deployment, EnginePorts, ServicePorts } from '../model';
import type { PlannedService } from '../plan/plan-services';
import type { ServicePlan } from '../plan/plan-service';
import { describeFindings, type Finding, findingsIn } from '../template/findings';
import { awsClients } from './aws-clients';
import { type Draft, finished, newDraft } from './draft';
import { withLocalEnvironment } from './function-endpoints';
import { localAddresses } from './local-addresses';
import { rulesOf } from './registry';
import { provisionStack } from './stack';

export type ProvisionOptions = {
  /** In the order of `planServices`. */
  readonly services: readonly PlannedService[];
  readonly engines: Engines;
  readonly ports: EnginePorts;
  readonly stage: string;
  /** Told when a service's resources are there, with the milliseconds it took. */
  readonly onService?: (name: string, milliseconds: number) => void;
};

export type Provisioned = { readonly deployment: Deployment; /** By name in serverless-compose.yml. */ readonly plans: ReadonlyMap<string, ServicePlan> };

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

/**
 * Compiles the services one after the other and creates their resources in the engines; what is there already stays.
 * Fails with `UNSUPPORTED`, which lists everything that the local cloud cannot run, in all services.
 */
export const provision = async ({ services, engines, ports, stage, onService }: ProvisionOptions): Promise<Provisioned> => {
  const clients = awsClients(engines);
  const draft = newDraft();
  const plans = new Map<string, ServicePlan>();
  const findings: Finding[] = [];
  const portsByService = new Map<string, ServicePorts>(services.map(({ service, ports: own }) => [service.name, own]));
  const rewrite = localAddresses(portsByService, stage);
  try {
    for (const planned of services) {
      const { name } = planned.service;
      const start = performance.now();
      const plan = await look(planned, draft, findings);
      if (findings.length > 0 || !plan) {
        draft.outputs[name] = placeholders(planned);
        continue;
      }
      const stack = { service: name, name: `${plan.service}-${stage}`, template: plan.template, rewrite };
      draft.outputs[name] = await provisionStack(stack, { engines, clients, ports, servicePorts: planned.ports, draft });
      plans.set(name, plan);
      onService?.(name, performance.now() - start);
    }
  } finally {
    clients.destroy();
  }
  if (findings.length > 0) throw unsupported(findings);
  return { deployment: withLocalEnvironment(finished(draft), portsByService, ports, engines.dynamodb.url), plans };
};
