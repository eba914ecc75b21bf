import type { ElkExtendedEdge, ElkNode, ElkPoint, ElkPort } from 'elkjs';
import type { Graph, GraphEdge, GraphGroup } from './graph';
import { type Box, engineOptions, groupPadding, groupTitleWidth, labelsOf, pointsOf, round, runEngine, sizeOf } from './layout';

/** Where a line to or from elsewhere leaves the frame of a service. */
export type Exit = {
  readonly node: string;
  readonly edge: GraphEdge;
  readonly side: 'NORTH' | 'SOUTH';
  readonly leaves: boolean;
  readonly isDirect: boolean;
};

/** A service laid out by itself, from its own corner. */
export type Card = {
  readonly group: GraphGroup;
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly inner: readonly { readonly edge: GraphEdge; readonly points: readonly ElkPoint[] }[];
  readonly exits: readonly (Exit & { readonly points: readonly ElkPoint[] })[];
};

/** Authorizers and clients are met above, all else below. */
const sideOf = ({ style, from }: GraphEdge): Exit['side'] => (style === 'asks' || from === 'clients' ? 'NORTH' : 'SOUTH');

/** One end for each target of a node; one for all who come along the same track. */
const portId = ({ node, side, leaves, edge, isDirect }: Exit): string => {
  if (leaves) return `${side} ${node} > ${edge.to}`;
  return `${side} ${isDirect ? edge.from : ''} > ${node}`;
};

const portOf = (id: string, side: Exit['side']): ElkPort => ({ id, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });

const lineOf = (exit: Exit, index: number): ElkExtendedEdge => {
  const [sources, targets] = exit.leaves ? [[exit.node], [portId(exit)]] : [[portId(exit)], [exit.node]];
  return { id: `exit ${index}`, sources, targets };
};

const exitsOf = (graph: Graph, inside: ReadonlySet<string>): readonly Exit[] =>
  graph.edges.flatMap((edge): readonly Exit[] => {
    const leaves = inside.has(edge.from);
    if (leaves === inside.has(edge.to)) return [];
    const source = graph.nodes.find(({ id }) => id === edge.from)?.group;
    const isDirect = graph.groups.some(({ id, isShared }) => id === source && isShared) || source === undefined;
    return [{ node: leaves ? edge.from : edge.to, edge, side: sideOf(edge), leaves, isDirect }];
  });

const toElk = (graph: Graph, group: GraphGroup, exits: readonly Exit[]): ElkNode => {
  const nodes = graph.nodes.filter((node) => node.group === group.id);
  const ports = new Map(exits.map((exit) => [portId(exit), portOf(portId(exit), exit.side)]));
  return {
    id: group.id,
    layoutOptions: {
      ...engineOptions('DOWN'),
      'elk.padding': groupPadding,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE PORTS',
      'elk.nodeSize.minimum': `(${groupTitleWidth(group)},60)`,
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.spacing.portPort': '50',
    },
    ports: [...ports.values()],
    children: nodes.map((node) => ({ id: node.id, ...sizeOf(node) })),
  };
};

/** Lays out one service, with the ends of its lines to others on its upper and lower side. */
export const layOutCard = async (graph: Graph, group: GraphGroup): Promise<Card> => {
  const inside = new Set(graph.nodes.filter((node) => node.group === group.id).map(({ id }) => id));
  const exits = exitsOf(graph, inside);
  const inner = graph.edges.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const edges = [
    ...inner.map((edge, index) => ({ id: `inner ${index}`, sources: [edge.from], targets: [edge.to], ...labelsOf(edge) })),
    ...exits.map(lineOf),
  ];
  const laid = await runEngine({
    id: 'root',
    layoutOptions: { ...engineOptions('DOWN'), 'elk.padding': '[top=0,left=0,bottom=0,right=0]' },
    children: [toElk(graph, group, exits)],
    edges,
  });
  const [card] = laid.children ?? [];
  const byId = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  const boxes = (card?.children ?? []).map(
    ({ id, x, y, width, height }) => [id, { x: round(x), y: round(y), width: round(width), height: round(height) }] as const,
  );
  return {
    group,
    width: round(card?.width),
    height: round(card?.height),
    boxes: new Map(boxes),
    inner: inner.map((edge, index) => ({ edge, points: pointsOf(byId.get(`inner ${index}`)) })),
    exits: exits.map((exit, index) => ({ ...exit, points: pointsOf(byId.get(`exit ${index}`)) })),
  };
};

/** Moves a part of a card to where the card stands. */
export const moved = (points: readonly ElkPoint[], by: ElkPoint): readonly ElkPoint[] =>
  points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
