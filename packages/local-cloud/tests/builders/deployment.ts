import type { Deployment } from '../../src/model';

/** A deployment of nothing but what a test names. */
export const deployment = (parts: Partial<Deployment> = {}): Deployment => ({
  functions: [],
  mappings: [],
  rules: [],
  schedules: [],
  scheduleGroups: [],
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
  roles: [],
  resourcePolicies: [],
  parameters: {},
  secrets: {},
  outputs: {},
  ...parts,
});
