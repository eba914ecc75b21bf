import type { Graph, GraphEdge, GraphNode } from '../graph';
import { type Link, linksOf, type System, type Thing, thingsOf } from '../system';
import { serviceOf, type ThingId } from '../template';

/** An event as its contract declares it. */
export type DeclaredEvent = { readonly name: string; readonly source: string };

type Facts = { readonly links: readonly Link[]; readonly things: ReadonlyMap<string, Thing> };

const producerOf = ({ source }: DeclaredEvent): string => source.split('.').at(-1) ?? source;

const producers = ({ links, things }: Facts, names: readonly string[]): readonly GraphNode[] =>
  names.map((name) => {
    const publishing = links.filter(({ kind, from }) => kind === 'publishes' && serviceOf(from) === name);
    return { id: `producer ${name}`, kind: 'service', label: name, notes: publishing.map(({ from }) => things.get(from)?.label ?? from) };
  });

/** A rule leads to a function, or to a queue that functions read. */
const readersOf = ({ links, things }: Facts, target: ThingId): readonly { readonly id: ThingId; readonly through?: string }[] => {
  const queue = things.get(target);
  if (queue?.kind === 'function' || !queue) return [{ id: target }];
  const functions = links.filter(({ from, kind }) => from === target && kind === 'triggers');
  return functions.length > 0 ? functions.map(({ to }) => ({ id: to, through: queue.label })) : [{ id: target }];
};

type Reading = { readonly node: GraphNode; readonly edges: readonly GraphEdge[] };

const reading = (facts: Facts, rule: Link): readonly Reading[] =>
  readersOf(facts, rule.to).map(({ id, through }) => {
    const thing = facts.things.get(id);
    const notes = [`of ${serviceOf(id)}`, ...(through === undefined ? [] : [`through queue ${through}`])];
    const node: GraphNode = { id, kind: thing?.kind ?? 'function', label: thing?.label ?? id, notes };
    return { node, edges: rule.labels.map((event) => ({ from: `event ${event}`, to: id, style: 'flow' }) as const) };
  });

const rulesIn = (system: System): readonly Link[] => {
  const buses = new Set(thingsOf(system).flatMap(({ id, kind }) => (kind === 'bus' ? [id] : [])));
  return linksOf(system).filter(({ from, kind, labels }) => kind === 'triggers' && buses.has(from) && labels.length > 0);
};

/** @returns the names of all events that are declared or listened for, in alphabetical order. */
export const eventNames = (system: System, declared: readonly DeclaredEvent[]): readonly string[] =>
  [...new Set([...declared.map(({ name }) => name), ...rulesIn(system).flatMap(({ labels }) => labels)])].toSorted();

/** @returns who publishes which event, and who hears of it. Events that only a rule names are drawn without a producer. */
export const eventFlow = (system: System, declared: readonly DeclaredEvent[] = []): Graph => {
  const facts = { links: linksOf(system), things: new Map(thingsOf(system).map((thing) => [thing.id as string, thing])) };
  const rules = rulesIn(system);
  const names = eventNames(system, declared);
  const readings = rules.flatMap((rule) => reading(facts, rule));
  const heard = new Set(rules.flatMap(({ labels }) => labels));
  const services = [...new Set(declared.map(producerOf))].toSorted();
  return {
    name: 'events',
    title: 'Events: who publishes them, and who hears of them',
    direction: 'RIGHT',
    groups: [],
    nodes: [
      ...producers(facts, services),
      ...names.map((name) => ({ id: `event ${name}`, kind: 'event', label: name, notes: heard.has(name) ? [] : ['nobody yet'] }) as const),
      ...new Map(readings.map(({ node }) => [node.id, node])).values(),
    ],
    edges: [
      ...declared.map((event) => ({ from: `producer ${producerOf(event)}`, to: `event ${event.name}`, style: 'flow' }) as const),
      ...readings.flatMap(({ edges }) => edges),
    ],
  };
};
