import { type DeclaredEvent, eventFlow, eventNames } from './drawings/event-flow';
import { overview } from './drawings/overview';
import { serviceDiagram } from './drawings/service-diagram';
import type { Graph } from './graph';
import { layOut } from './layout';
import { layOutRows } from './layout-rows';
import { toMermaid } from './mermaid';
import { toSvg } from './svg';
import type { System } from './system';

export type Picture = { readonly name: string; readonly title: string; readonly svg: string; readonly mermaid: string };

const graphsOf = (system: System, events: readonly DeclaredEvent[]): readonly Graph[] => [
  overview(system, eventNames(system, events)),
  eventFlow(system, events),
  ...system.services.filter(({ name }) => name !== 'aws').map(({ name }) => serviceDiagram(system, name)),
];

const draw = async (graph: Graph): Promise<Picture> => {
  const drawing = graph.groups.length > 1 ? await layOutRows(graph) : await layOut(graph);
  return { name: graph.name, title: graph.title, svg: toSvg(drawing), mermaid: toMermaid(graph) };
};

/** Draws the overview, the flow of events, and each service; in this order. */
export const drawAll = (system: System, events: readonly DeclaredEvent[] = []): Promise<readonly Picture[]> =>
  Promise.all(graphsOf(system, events).map(draw));
