export { LocalCloudError } from './errors';
export type { Beside, LocalCloud, LocalCloudOptions } from './local-cloud';
export type { Activity, Deployment } from './model';
export type { LogLine } from './runtime/log-lines';
export { startLocalCloud } from './start-local-cloud';
