import { type Card, layOutCard } from './card';
import type { Graph, GraphGroup, GraphNode } from './graph';
import type { Box, Drawing, Placed } from './layout';
import { sizes } from './look';
import { edgesIn, endsOf, type Rows, type Standing, type Tracks, trackGap, tracksOf } from './row-lines';

const gap = 22;

const barHeight = 46;
const clientsHeight = 40;
const barGap = 10;
const asideWidth = 150;

const inRow = (cards: readonly Card[], y: number): readonly Standing[] => {
  let x: number = sizes.margin;
  return cards.map((card) => {
    const at = { x, y };
    x += card.width + gap;
    return { card, at };
  });
};

/** A bar with one line of notes has the usual height; each further line adds its own. */
const heightOf = ({ notes = [] }: GraphNode): number => barHeight + Math.max(0, notes.length - 1) * sizes.lineHeight;

const stackHeight = (bars: readonly GraphNode[]): number => bars.reduce((sum, bar) => sum + heightOf(bar) + barGap, 0);

type Frame = { readonly nodes: readonly GraphNode[]; readonly used: (id: string) => boolean; readonly box: Box };

/** What nobody talks through, such as a topic of alarms, stands beside the frame's title. */
const barsOf = ({ nodes, used, box: { x, y, width } }: Frame): ReadonlyMap<string, Box> => {
  const apart = nodes.filter(({ id }) => !used(id));
  const bars = nodes.filter(({ id }) => used(id));
  const below = y + titleHeight(nodes, used);
  return new Map([
    ...bars.map((bar, index) => {
      const top = below + stackHeight(bars.slice(0, index));
      return [bar.id, { x: x + 8, y: top, width: width - 16, height: heightOf(bar) }] as const;
    }),
    ...apart.map(
      ({ id }, index) =>
        [id, { x: x + width - 8 - (index + 1) * asideWidth, y: y + 8, width: asideWidth - 10, height: barHeight }] as const,
    ),
  ]);
};

const titleHeight = (nodes: readonly GraphNode[], used: (id: string) => boolean): number =>
  nodes.every(({ id }) => used(id)) ? sizes.groupTop : barHeight + 18;

const placedIn = (nodes: readonly GraphNode[], boxes: ReadonlyMap<string, Box>): readonly Placed<GraphNode>[] =>
  nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    return box ? [{ ...node, box }] : [];
  });

const framesOf = (row: readonly Standing[], height: number): readonly Placed<GraphGroup>[] =>
  row.map(({ card, at }) => ({ ...card.group, box: { ...at, width: card.width, height } }));

type Shared = { readonly nodes: readonly GraphNode[]; readonly used: (id: string) => boolean };

const sharedIn = ({ nodes, groups, edges }: Graph): Shared => {
  const ids = new Set(groups.filter(({ isShared }) => isShared).map(({ id }) => id));
  return {
    nodes: nodes.filter(({ group }) => group !== undefined && ids.has(group)),
    used: (id) => edges.some(({ from, to }) => from === id || to === id),
  };
};

/** The heights at which the rows stand: clients, tracks, services, tracks, bars. */
const stacked = (cards: readonly Card[], { nodes, used }: Shared, { above, below }: Tracks): Rows => {
  const width = cards.reduce((sum, card) => sum + card.width + gap, -gap);
  const clients = { x: sizes.margin, y: sizes.margin, width, height: clientsHeight };
  const top = sizes.margin + clientsHeight + (above.length + 1) * trackGap + 14;
  const height = Math.max(...cards.map((card) => card.height));
  const barsTop = top + height + (below.length + 1) * trackGap + 22;
  const bars = nodes.filter(({ id }) => used(id));
  const box = { x: sizes.margin, y: barsTop, width, height: titleHeight(nodes, used) + stackHeight(bars) };
  return { row: inRow(cards, top), height, bottom: top + height, barsTop, frame: box, bars: barsOf({ nodes, used, box }), clients };
};

const boxesOf = ({ row, bars, clients }: Rows): ReadonlyMap<string, Box> => {
  const inside = row.flatMap(({ card, at }) =>
    [...card.boxes].map(([id, box]) => [id, { ...box, x: box.x + at.x, y: box.y + at.y }] as const),
  );
  return new Map([['clients', clients] as const, ...bars, ...inside]);
};

/** Services side by side, clients above them, and what they talk through below: grows in one direction only. */
export const layOutRows = async (graph: Graph): Promise<Drawing> => {
  const cards = await Promise.all(graph.groups.filter(({ isShared }) => !isShared).map((group) => layOutCard(graph, group)));
  const shared = sharedIn(graph);
  const isShared = (id: string): boolean => shared.nodes.some((node) => node.id === id);
  const tracks = (side: 'NORTH' | 'SOUTH') => tracksOf(endsOf(inRow(cards, 0), side), isShared);
  const both = { above: tracks('NORTH'), below: tracks('SOUTH') };
  const rows = stacked(cards, shared, both);
  const frames = graph.groups.filter((group) => group.isShared).map((group) => ({ ...group, box: rows.frame }));
  return {
    graph,
    width: Math.ceil(rows.frame.width + 2 * sizes.margin),
    height: Math.ceil(rows.frame.y + rows.frame.height + sizes.margin),
    groups: [...framesOf(rows.row, rows.height), ...frames],
    nodes: placedIn(graph.nodes, boxesOf(rows)),
    edges: edgesIn(rows, both),
  };
};
