export type { Fault, FaultKind } from './faults';
export { type RunningProviders, startProviders } from './start-providers';
