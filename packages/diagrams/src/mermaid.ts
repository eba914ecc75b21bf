import type { Graph, GraphEdge, GraphNode } from './graph';
import { lightPaints, type Role, roleOf } from './look';

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

const shapes: Readonly<Record<Role, readonly [open: string, close: string]>> = {
  gateway: ['{{', '}}'],
  code: ['[', ']'],
  data: ['[(', ')]'],
  channel: ['[[', ']]'],
  given: ['([', '])'],
};

const arrows: Readonly<Record<GraphEdge['style'], string>> = { flow: '-->', asks: '-.->', fails: '-. fails .->' };

/** Mermaid takes no slashes in names. */
const names = (graph: Graph): ReadonlyMap<string, string> =>
  new Map([...graph.groups, ...graph.nodes].map(({ id }) => [id, id.replaceAll(/\W/g, '_')]));

const nodeLine = (ids: ReadonlyMap<string, string>, { id, kind, label, notes = [], alarms = 0 }: GraphNode): string => {
  const [open, close] = shapes[roleOf[kind]];
  const text = [label, ...notes, ...(alarms > 0 ? [`${alarms} ${alarms === 1 ? 'alarm' : 'alarms'}`] : [])].join('<br/>');
  return `${ids.get(id)}${open}${quoted(text)}${close}:::${roleOf[kind]}`;
};

const edgeLine = (ids: ReadonlyMap<string, string>, { from, to, label, style }: GraphEdge): string =>
  `  ${ids.get(from)} ${arrows[style]}${label === undefined || style === 'fails' ? '' : `|${quoted(label)}|`} ${ids.get(to)}`;

/** @returns the graph for GitHub and editors, which draw Mermaid themselves. */
export const toMermaid = (graph: Graph): string => {
  const ids = names(graph);
  const inside = (group?: string) => graph.nodes.filter((node) => node.group === group).map((node) => nodeLine(ids, node));
  return `${[
    '---',
    `title: ${quoted(graph.title)}`,
    '---',
    `flowchart ${graph.direction === 'DOWN' ? 'TB' : 'LR'}`,
    ...graph.groups.flatMap(({ id, label }) => [
      `  subgraph ${ids.get(id)}[${quoted(label)}]`,
      ...inside(id).map((line) => `    ${line}`),
      '  end',
    ]),
    ...inside().map((line) => `  ${line}`),
    ...graph.edges.map((edge) => edgeLine(ids, edge)),
    ...Object.entries(lightPaints).map(([role, { fill, stroke }]) => `  classDef ${role} fill:${fill},stroke:${stroke},color:#0f172a`),
  ].join('\n')}\n`;
};
