import type { ELK, ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from './graph';
import { sizes } from './look';
import { textWidth } from './text-width';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Placed<Part> = Part & { readonly box: Box };
export type PlacedEdge = GraphEdge & { readonly points: readonly ElkPoint[]; readonly labelBox?: Box };

export type Drawing = {
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Placed<GraphGroup>[];
  readonly nodes: readonly Placed<GraphNode>[];
  readonly edges: readonly PlacedEdge[];
};

export const sizeOf = ({ label, notes = [], alarms = 0 }: GraphNode): { readonly width: number; readonly height: number } => {
  const lines = [textWidth(label, sizes.label) * 1.06, ...notes.map((note) => textWidth(note, sizes.note))];
  const marks = alarms > 0 ? 10 : 0;
  const width = Math.max(sizes.leastWidth, Math.ceil(Math.max(...lines)) + 2 * sizes.nodePadding + marks);
  return { width, height: sizes.nodeHeight + notes.length * sizes.lineHeight };
};

const LINE_STEP = 9;

/** A node is at least as long as its lines need side by side. */
const toElkNode = (node: GraphNode, { edges, direction }: Graph): ElkNode => {
  const { width, height } = sizeOf(node);
  const most = Math.max(edges.filter(({ from }) => from === node.id).length, edges.filter(({ to }) => to === node.id).length);
  const needed = (most + 1) * LINE_STEP;
  return {
    id: node.id,
    width: direction === 'DOWN' ? Math.max(width, needed) : width,
    height: direction === 'RIGHT' ? Math.max(height, needed) : height,
  };
};

export const labelsOf = ({ label }: GraphEdge): Pick<ElkExtendedEdge, 'labels'> =>
  label === undefined ? {} : { labels: [{ text: label, width: Math.ceil(textWidth(label, sizes.note)) + 6, height: sizes.lineHeight }] };

export const groupPadding = `[top=${sizes.groupTop},left=${sizes.groupSide},bottom=${sizes.groupSide},right=${sizes.groupSide}]`;

export const groupTitleWidth = ({ label, note }: GraphGroup): number =>
  Math.ceil(textWidth(label, sizes.group) * 1.1 + textWidth(note, sizes.note)) + 60;

const toElkGroup = (group: GraphGroup, graph: Graph): ElkNode => ({
  id: group.id,
  layoutOptions: {
    'elk.padding': groupPadding,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${groupTitleWidth(group)},60)`,
  },
  children: graph.nodes.filter((node) => node.group === group.id).map((node) => toElkNode(node, graph)),
});

export const engineOptions = (direction: Graph['direction']): Record<string, string> => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction,
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': `[top=${sizes.margin},left=${sizes.margin},bottom=${sizes.margin},right=${sizes.margin}]`,
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '9',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.crossingMinimization.thoroughness': '40',
});

export const round = (value = 0): number => Math.round(value * 2) / 2;

const boxOf = ({ x, y, width, height }: Partial<Box>, origin: ElkPoint): Box => ({
  x: round(origin.x + (x ?? 0)),
  y: round(origin.y + (y ?? 0)),
  width: round(width),
  height: round(height),
});

type Boxes = ReadonlyMap<string, Box>;

const boxesIn = (node: ElkNode, origin: ElkPoint): readonly (readonly [string, Box])[] =>
  (node.children ?? []).flatMap((child) => {
    const box = boxOf(child, origin);
    return [[child.id, box] as const, ...boxesIn(child, box)];
  });

/** Corners of an edge, each once: a tip turns with the last two, which must not lie on each other. */
export const pointsOf = (laid: ElkExtendedEdge | undefined): readonly ElkPoint[] => {
  const all = (laid?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const rounded = all.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  return rounded.filter(({ x, y }, index) => index === 0 || rounded[index - 1]?.x !== x || rounded[index - 1]?.y !== y);
};

const nothing = { x: 0, y: 0 };

const placedEdge = (edge: GraphEdge, laid: ElkExtendedEdge | undefined): PlacedEdge => {
  const [label] = laid?.labels ?? [];
  return { ...edge, points: pointsOf(laid), ...(label && { labelBox: boxOf(label, nothing) }) };
};

const placed = <Part extends { readonly id: string }>(parts: readonly Part[], boxes: Boxes): readonly Placed<Part>[] =>
  parts.flatMap((part) => {
    const box = boxes.get(part.id);
    return box ? [{ ...part, box }] : [];
  });

/** Loaded on use: the layout engine is large, and most programs draw nothing. */
export const runEngine = async (root: ElkNode): Promise<ElkNode> => {
  const { default: Elk } = (await import('elkjs')) as unknown as { readonly default: new () => ELK };
  return new Elk().layout(root);
};

/** Gives every part of a graph its place. */
export const layOut = async (graph: Graph): Promise<Drawing> => {
  const free = graph.nodes.filter(({ group }) => group === undefined).map((node) => toElkNode(node, graph));
  const children = [...graph.groups.map((group) => toElkGroup(group, graph)), ...free];
  const edges = graph.edges.map((edge, index) => ({ id: String(index), sources: [edge.from], targets: [edge.to], ...labelsOf(edge) }));
  const laid = await runEngine({ id: 'root', layoutOptions: engineOptions(graph.direction), children, edges });
  const boxes = new Map(boxesIn(laid, nothing));
  const byId = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    graph,
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    groups: placed(graph.groups, boxes),
    nodes: placed(graph.nodes, boxes),
    edges: graph.edges.map((edge, index) => placedEdge(edge, byId.get(String(index)))),
  };
};
