export { drawAll, type Picture } from './draw';
export { type DeclaredEvent, eventFlow } from './drawings/event-flow';
export { overview } from './drawings/overview';
export { serviceDiagram } from './drawings/service-diagram';
export { readSystem } from './read-system';
export { type References, referencesOf } from './references';
export {
  type Described,
  type DescribedService,
  ofType,
  record,
  records,
  type Template,
  type ThingId,
  text,
  texts,
  thingId,
  type Wire,
} from './template';
