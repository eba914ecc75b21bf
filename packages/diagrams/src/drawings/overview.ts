import type { Graph, GraphEdge, GraphGroup, GraphNode } from '../graph';
import { type Link, linksOf, positionOf, type ServiceModel, type System, type Thing, thingsOf } from '../system';
import { serviceOf, type ThingId } from '../template';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

type Facts = { readonly system: System; readonly links: readonly Link[]; readonly events: readonly string[] };

const touches = ({ links }: Facts, { id }: Thing): readonly Link[] => links.filter(({ from, to }) => from === id || to === id);

/** Worth a place of its own: it meets another service, or it carries on what a table or stream says. */
const isOutward = (facts: Facts, thing: Thing): boolean =>
  touches(facts, thing).some(({ from, to, kind }) => {
    const crosses = serviceOf(from) !== serviceOf(to) && kind !== 'uses';
    const streams =
      kind === 'triggers' &&
      to === thing.id &&
      facts.links.some((link) => link.kind === 'triggers' && link.from === from && isSource(facts, from));
    return crosses || streams;
  });

const isSource = ({ system }: Facts, id: ThingId): boolean =>
  thingsOf(system).some((thing) => thing.id === id && ['table', 'stream', 'accounts'].includes(thing.kind));

const isBehindRoutes = (facts: Facts, { id }: Thing): boolean => facts.links.some(({ to, kind }) => to === id && kind === 'route');

/** The name of the node that stands for a thing and its like. */
const placeOf = (facts: Facts, thing: Thing): string => {
  const { service, kind } = thing;
  if (kind === 'table') return `${service}/tables`;
  if (kind === 'function' && isBehindRoutes(facts, thing)) return `${service}/requests`;
  if (['function', 'queue', 'timer'].includes(kind) && !isOutward(facts, thing))
    return `${service}/${kind === 'queue' ? 'queues' : 'workers'}`;
  return thing.id;
};

const plural: Readonly<Record<string, string>> = { tables: 'table', queues: 'queue', workers: 'worker', requests: 'function' };

const listed = (names: readonly string[]): readonly string[] => {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${name}`.length <= 24) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
};

const NAMES_IN_A_LINE = 8;

const inLines = (names: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(names.length / NAMES_IN_A_LINE) }, (_, line) =>
    names.slice(line * NAMES_IN_A_LINE, (line + 1) * NAMES_IN_A_LINE).join(' · '),
  );

const notesOf = (facts: Facts, thing: Thing): readonly string[] => {
  if (thing.kind === 'api')
    return [
      counted(
        facts.links.filter(({ from, kind }) => from === thing.id && kind === 'route').flatMap(({ labels }) => labels).length,
        'route',
      ),
    ];
  if (thing.kind === 'bus') return inLines(facts.events);
  if (thing.kind === 'topic') return [counted(thingsOf(facts.system).flatMap(({ alarms }) => alarms).length, 'alarm')];
  return thing.note === undefined ? [] : [thing.note];
};

const nodeOf = (facts: Facts, place: string, things: readonly Thing[]): readonly GraphNode[] => {
  const [thing] = things;
  if (!thing) return [];
  const sender = facts.links.find(({ to }) => to === thing.id)?.from;
  const group = thing.service === 'aws' && sender ? { group: serviceOf(sender) } : { group: thing.service };
  const common = { id: place, kind: thing.kind, ...group };
  if (things.length === 1 && !place.endsWith('/requests')) return [{ ...common, label: thing.label, notes: notesOf(facts, thing) }];
  const noun = plural[place.split('/')[1] ?? ''] ?? '';
  if (place.endsWith('/requests')) return [{ ...common, label: counted(things.length, noun), notes: ['behind routes'] }];
  const functions = things.filter(({ kind }) => kind === 'function' || kind === thing.kind);
  return [
    {
      ...common,
      kind: functions.at(-1)?.kind ?? thing.kind,
      label: counted(functions.length, noun),
      notes: listed(functions.map(({ label }) => label)),
    },
  ];
};

type Places = ReadonlyMap<string, string>;

const words: Readonly<Partial<Record<Link['kind'], string>>> = {
  publishes: 'events',
  records: 'records',
  frames: 'frames',
  schedules: 'plans',
};

const labelOf = ({ kind, labels, from, to }: Link): string | undefined => {
  if (kind === 'triggers' && labels.length > 0) return counted(labels.length, 'event');
  return serviceOf(from) === serviceOf(to) && kind !== 'frames' ? undefined : words[kind];
};

/** What goes back along a trigger or a route says nothing new. */
const isEcho = ({ links }: Facts, places: Places, [from, to]: readonly [string, string]): boolean =>
  links.some((link) => ['triggers', 'route'].includes(link.kind) && places.get(link.from) === to && places.get(link.to) === from);

const edgeOf = (facts: Facts, places: Places, link: Link): readonly GraphEdge[] => {
  const [from, to] = [places.get(link.from), places.get(link.to)];
  if (link.kind === 'fails' || from === undefined || to === undefined || from === to) return [];
  if (isEcho(facts, places, [from, to])) return [];
  const label = labelOf(link);
  return [{ from, to, style: ['asks', 'uses'].includes(link.kind) ? 'asks' : 'flow', ...(label && { label }) }];
};

const edgesOf = (facts: Facts, places: Places): readonly GraphEdge[] => {
  const edges = facts.links.flatMap((link) => edgeOf(facts, places, link));
  const firsts = Map.groupBy(edges, ({ from, to }) => `${from} ${to}`);
  return [...firsts.values()].flatMap(([edge]) => edge ?? []);
};

const groupOf = (system: System, { name, things }: ServiceModel): GraphGroup => {
  const functions = things.filter(({ kind }) => kind === 'function').length;
  const alarms = things.flatMap((thing) => thing.alarms).length;
  const parts = [functions > 0 ? counted(functions, 'function') : '', alarms > 0 ? counted(alarms, 'alarm') : ''].filter(
    (part) => part !== '',
  );
  return { id: name, label: name, note: parts.join(', '), position: positionOf(system, name), ...(functions === 0 && { isShared: true }) };
};

const clients: GraphNode = { id: 'clients', kind: 'people', label: 'Browsers and API clients', notes: [] };

/** @returns all services and how they talk; what is alike within a service is drawn once. */
export const overview = (system: System, events: readonly string[] = []): Graph => {
  const facts: Facts = { system, links: linksOf(system), events };
  const things = thingsOf(system).filter(({ isDeadLetters }) => !isDeadLetters);
  const places = new Map<string, string>(things.map((thing) => [thing.id, placeOf(facts, thing)]));
  const byPlace = Map.groupBy(things, ({ id }) => places.get(id) ?? '');
  const apis = things.filter(({ kind }) => kind === 'api');
  return {
    name: 'overview',
    title: 'Services, what they hold, and how they talk',
    direction: 'RIGHT',
    groups: system.services.filter(({ name }) => name !== 'aws').map((service) => groupOf(system, service)),
    nodes: [clients, ...[...byPlace].flatMap(([place, same]) => nodeOf(facts, place, same))],
    edges: [...apis.map(({ id }) => ({ from: 'clients', to: id, style: 'flow' }) as const), ...edgesOf(facts, places)],
  };
};
