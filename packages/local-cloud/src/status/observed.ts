import type { Deployment, EnginePorts, LocalClock } from '../model';
import type { ActivityLog } from './activity-log';

export type EngineUrls = Readonly<Record<keyof EnginePorts, string>>;

/** What the status server shows. */
export type Observed = {
  readonly deployment: Deployment;
  readonly urls: EngineUrls;
  readonly clock: LocalClock & { rate(): number };
  readonly activities: ActivityLog;
};
