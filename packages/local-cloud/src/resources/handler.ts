import type { Engines } from '../engines/start-engines';
import type { EnginePorts, ServicePorts } from '../model';
import type { AwsClients } from './aws-clients';
import type { Draft } from './draft';

export type Properties = Readonly<Record<string, unknown>>;

/** A resource of a template, with every property resolved. */
export type Resource = {
  /** Name of the service in serverless-compose.yml. */
  readonly service: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Properties;
};

export type ProvisionContext = {
  readonly engines: Engines;
  readonly clients: AwsClients;
  readonly ports: EnginePorts;
  readonly servicePorts: ServicePorts;
  readonly draft: Draft;
};

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export type Created = { readonly ref: string; readonly attributes?: Readonly<Record<string, string>> };

export type ResourceHandler = {
  /** Properties that have an effect; a dotted path restricts what stands inside. */
  readonly supports: readonly string[];
  /** Properties without effect on this machine, each with the reason why nothing is lost. */
  readonly harmless?: Readonly<Record<string, string>>;
  /** Values that are supported where not all are. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly create: (resource: Resource, context: ProvisionContext) => Created | Promise<Created>;
};

export type HandlersByType = Readonly<Record<string, ResourceHandler>>;

/** Name that CloudFormation would make up for a resource without one. */
export const generatedName = ({ stack, logicalId }: Resource): string => `${stack}-${logicalId}`;
