import type { ServicePorts } from '../model';
import { servicePorts } from '../ports';
import { type ComposeService, paramsOf, readCompose } from './compose';
import { planService, type ServicePlan } from './plan-service';

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A service of serverless-compose.yml that can be compiled once the outputs it needs are known. */
export type PlannedService = {
  readonly service: ComposeService;
  readonly ports: ServicePorts;
  readonly compile: (outputs: Outputs) => Promise<ServicePlan>;
};

export type PlanServicesOptions = {
  readonly root: string;
  readonly stage: string;
  readonly portBase: number;
  readonly only?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Services in the order they must be provisioned in; ports follow their place in the file, whatever the order or `only`. */
export const planServices = async ({
  root,
  stage,
  portBase,
  only,
  environment = {},
}: PlanServicesOptions): Promise<readonly PlannedService[]> => {
  const services = await readCompose(root, only);
  return services.map((service) => ({
    service,
    ports: servicePorts(portBase, service.position),
    compile: (outputs) => planService(service.dir, { stage, environment, params: paramsOf(service, outputs, stage) }),
  }));
};
