import type { Graph, GraphEdge, GraphNode } from '../graph';
import { type Link, linksOf, positionOf, type System, type Thing, thingsOf } from '../system';
import { serviceOf } from '../template';

const edgeOf = ({ from, to, kind, labels }: Link): GraphEdge => {
  if (kind === 'fails') return { from, to, style: 'fails' };
  const style = kind === 'asks' || kind === 'uses' ? 'asks' : 'flow';
  return {
    from,
    to,
    style,
    ...(kind === 'triggers' && labels.length > 0 && { label: labels.length === 1 ? (labels[0] ?? '') : `${labels.length} events` }),
  };
};

const routesTo = (links: readonly Link[], { id }: Thing): readonly string[] =>
  links.filter(({ to, kind }) => to === id && kind === 'route').flatMap(({ labels }) => labels);

const eventsTo = (links: readonly Link[], { id }: Thing): readonly string[] =>
  links.filter(({ to, kind }) => to === id && kind === 'triggers').flatMap(({ labels }) => labels);

const nodeOf = (name: string, links: readonly Link[], thing: Thing): GraphNode => {
  const { id, kind, label, note, alarms, isDeadLetters, service } = thing;
  const own = service === name;
  const notes =
    kind === 'function' && own
      ? routesTo(links, thing)
      : [own || service === 'aws' ? (note ?? '') : `of ${service}`, ...(own ? eventsTo(links, thing) : [])];
  const known = notes.filter((line) => line !== '');
  return { id, kind, label, notes: known, isDeadLetters, alarms: alarms.length, ...(own && { group: name }) };
};

/** A line back to where a trigger comes from says nothing new: a queue that a function feeds again, a table it writes. */
const isEcho = ({ from, to, kind }: Link, links: readonly Link[]): boolean =>
  ['sends', 'writes', 'reads', 'frames', 'uses'].includes(kind) &&
  links.some((other) => ['triggers', 'route'].includes(other.kind) && other.from === to && other.to === from && kind !== 'writes');

/** One line for a function and what it reads and writes. */
const once = (links: readonly Link[]): readonly Link[] =>
  links.filter((link, index) => links.findIndex(({ from, to }) => from === link.from && to === link.to) === index);

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** @returns one service, function by function, with what it touches elsewhere. */
export const serviceDiagram = (system: System, name: string): Graph => {
  const all = linksOf(system).filter(({ from, to }) => serviceOf(from) === name || serviceOf(to) === name);
  const links = once(all.filter((link) => !isEcho(link, all)));
  const touched = new Set(links.flatMap(({ from, to }) => [from, to]));
  const things = thingsOf(system).filter(({ id, service }) => service === name || touched.has(id));
  const own = things.filter(({ service }) => service === name);
  const alarms = own.reduce((sum, thing) => sum + thing.alarms.length, 0);
  const note = [counted(own.filter(({ kind }) => kind === 'function').length, 'function'), counted(alarms, 'alarm')].join(', ');
  return {
    name,
    title: `The service ${name}: what calls what`,
    direction: 'RIGHT',
    groups: [{ id: name, label: name, note, position: positionOf(system, name) }],
    nodes: things.map((thing) => nodeOf(name, all, thing)),
    edges: links.map(edgeOf),
  };
};
