export { LocalCloudError } from './errors';
export type { Activity, Deployment } from './model';
export type { LogLine } from './runtime/log-lines';
export { type LocalCloud, type LocalCloudOptions, startLocalCloud } from './start-local-cloud';
