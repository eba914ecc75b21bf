export { readSystem } from './read-system';
export type { Link, System, Thing } from './system';
export type { Described, DescribedService, Template, Wire } from './template';
