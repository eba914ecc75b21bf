import type { Picture } from '@ecom/diagrams';
import type { Contracts } from '../contracts/open-contracts';
import type { Deployment, EnginePorts, LocalClock } from '../model';
import type { ActivityLog } from './activity-log';
import type { ObservedExecutions } from './executions/execution-report';
import type { MetricLog } from './metric-log';

export type EngineUrls = Readonly<Record<keyof EnginePorts, string>>;

/** What the status server shows. */
export type Observed = {
  readonly deployment: Deployment;
  readonly urls: EngineUrls;
  readonly clock: LocalClock & { rate(): number };
  readonly activities: ActivityLog;
  readonly metrics: MetricLog;
  readonly executions: ObservedExecutions;
  /** What the services say of themselves, and whether they are held to it. */
  readonly contracts: Contracts;
  /** Services, events and queues as they run. */
  readonly pictures: () => Promise<readonly Picture[]>;
};
