import type { ContractMode } from './contracts/contract-checks';
import type { ContractReport } from './contracts/report';
import type { IamMode } from './iam/gate';
import type { RequestCount } from './iam/recording';
import type { Deployment, Invoke, LocalClock } from './model';
import type { Log } from './runtime/log-lines';
import type { ActivityLog } from './status/activity-log';
import type { MetricLog } from './status/metric-log';
import type { EngineUrls } from './status/observed';

export type LocalCloudOptions = {
  /** Folder that has serverless-compose.yml. */
  readonly root: string;
  readonly portBase: number;
  /** `local` when absent. */
  readonly stage?: string;
  /** Folder that keeps the data; in memory when absent. */
  readonly persist?: string;
  /** Names of services; those they need come along. */
  readonly only?: readonly string[];
  /** Reloads functions whose sources change; on unless false. */
  readonly watch?: boolean;
  /** Whether roles of functions hold here as on AWS; `enforce` when absent. */
  readonly iam?: IamMode;
  /** Whether services are held to their openapi.json and asyncapi.json; `check` when absent. */
  readonly contracts?: ContractMode;
  /** Folder that gets a file of who called what, when it stops. */
  readonly iamRecordings?: string;
  /** Starts what services talk to that is not AWS; its environment is there when serverless.ts is read. */
  readonly beside?: Beside;
  /** Hears what functions print and what the local cloud itself has to say. */
  readonly log: Log;
  /** Hears of each phase of the start when it is over, with its milliseconds. */
  readonly onPhase?: (name: string, milliseconds: number) => void;
};

/** Something beside the cloud, on a port of its own. */
export type Beside = (port: number) => Promise<{ readonly environment: Readonly<Record<string, string>>; stop(): Promise<void> }>;

/** Everything that runs. */
export type LocalCloud = {
  readonly urls: EngineUrls;
  readonly deployment: Deployment;
  readonly outputs: Deployment['outputs'];
  readonly clock: LocalClock;
  readonly activities: ActivityLog;
  readonly metrics: MetricLog;
  readonly invoke: Invoke;
  /** How what happened differs from what the services say of themselves, and how much of that was seen. */
  contracts(): ContractReport;
  /** How many requests functions and machines have made to each service; none with `iam: 'off'`. */
  requests(): readonly RequestCount[];
  /** Resolves when queues, streams and functions have been quiet for a moment. */
  idle(): Promise<void>;
  /** Stops all of it; safe to call twice. */
  stop(): Promise<void>;
};
