import type { Deployment, FunctionSpec } from '../model';
import type { RoleSpec, RoleStatement } from '../resource-specs';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

export type DraftFunction = Omit<FunctionSpec, 'asyncInvoke' | 'roleStatements'>;
export type DraftRole = Omit<RoleSpec, 'statements'>;
export type AsyncInvoke = Partial<FunctionSpec['asyncInvoke']>;

/** A deployment while it is being made. */
export type Draft = Omit<Growing<Deployment>, 'functions' | 'roles' | 'outputs' | 'parameters' | 'secrets'> & {
  readonly functions: DraftFunction[];
  /** By function name, as resources of their own add to a function later. */
  readonly asyncInvokes: Map<string, AsyncInvoke>;
  readonly roles: DraftRole[];
  /** By role ARN, as policies of their own add to a role later. */
  readonly roleStatements: Map<string, RoleStatement[]>;
  readonly outputs: Record<string, Record<string, string>>;
  readonly parameters: Record<string, string>;
  readonly secrets: Record<string, string>;
};

export const newDraft = (): Draft => ({
  functions: [],
  asyncInvokes: new Map(),
  roles: [],
  roleStatements: new Map(),
  resourcePolicies: [],
  mappings: [],
  rules: [],
  schedules: [],
  scheduleGroups: ['default'],
  queues: [],
  tables: [],
  buckets: [],
  topics: [],
  buses: [],
  activityStreams: [],
  alarms: [],
  apis: [],
  userPools: [],
  functionUrls: [],
  serviceIntegrations: [],
  serviceRoutes: [],
  stateMachines: [],
  outputs: {},
  parameters: {},
  secrets: {},
});

/** AWS retries an asynchronous invocation twice within six hours unless told otherwise. */
const usualAsyncInvoke = { maximumRetries: 2, maximumAgeSeconds: 21_600 };

export const finished = ({ functions, asyncInvokes, roles, roleStatements, ...rest }: Draft): Deployment => ({
  ...rest,
  roles: roles.map((role) => ({ ...role, statements: roleStatements.get(role.arn) ?? [] })),
  functions: functions.map((spec) => ({
    ...spec,
    asyncInvoke: { ...usualAsyncInvoke, ...asyncInvokes.get(spec.name) },
    roleStatements: roleStatements.get(spec.roleArn) ?? [],
  })),
});
