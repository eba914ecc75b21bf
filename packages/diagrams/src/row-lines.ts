import type { ElkPoint } from 'elkjs';
import { type Card, moved } from './card';
import type { GraphEdge } from './graph';
import type { Box, PlacedEdge } from './layout';
import { sizes } from './look';
import { textWidth } from './text-width';

export type Standing = { readonly card: Card; readonly at: ElkPoint };

type End = { readonly edge: GraphEdge; readonly leaves: boolean; readonly points: readonly ElkPoint[] };

export const endsOf = (row: readonly Standing[], side: 'NORTH' | 'SOUTH'): readonly End[] =>
  row.flatMap(({ card, at }) =>
    card.exits.filter((exit) => exit.side === side).map(({ edge, leaves, points }) => ({ edge, leaves, points: moved(points, at) })),
  );

/** Lines to the same node share a track between the rows. */
export const tracksOf = (ends: readonly End[], isShared: (id: string) => boolean): readonly string[] => [
  ...new Set(
    ends
      .map(({ edge }) => edge)
      .filter(({ from, to }) => from !== 'clients' && !isShared(from) && !isShared(to))
      .map(({ to }) => to),
  ),
];

export const trackGap = 14;

export type Rows = {
  readonly row: readonly Standing[];
  readonly height: number;
  readonly bottom: number;
  readonly barsTop: number;
  readonly frame: Box;
  readonly bars: ReadonlyMap<string, Box>;
  readonly clients: Box;
};

const trackY = (tracks: readonly string[], to: string, from: number): number => from + (tracks.indexOf(to) + 1) * trackGap;

const pass = (y: number, points: readonly ElkPoint[], leaves: boolean): readonly ElkPoint[] => {
  const end = leaves ? points.at(-1) : points[0];
  return end ? [{ x: end.x, y }] : [];
};

/** From a node out of its service along a track into another service. */
const across = (ends: readonly End[], y: (to: string) => number): readonly PlacedEdge[] =>
  ends
    .filter(({ leaves }) => leaves)
    .flatMap((start) => {
      const arrival = ends.find((end) => !end.leaves && end.edge === start.edge);
      if (!arrival) return [];
      const level = y(start.edge.to);
      const points = [...start.points, ...pass(level, start.points, true), ...pass(level, arrival.points, false), ...arrival.points];
      return [{ ...start.edge, points }];
    });

const besideLine = (label: string | undefined, { x, y }: ElkPoint): Pick<PlacedEdge, 'labelBox'> =>
  label === undefined ? {} : { labelBox: { x: x + 5, y, width: textWidth(label, sizes.note), height: sizes.lineHeight } };

/** Between a node and a bar: straight up or down. */
const toBars = (ends: readonly End[], { bars, barsTop }: Rows): readonly PlacedEdge[] =>
  ends.flatMap((end) => {
    const bar = bars.get(end.leaves ? end.edge.to : end.edge.from);
    const outside = end.leaves ? end.points.at(-1) : end.points[0];
    if (!bar || !outside) return [];
    const meeting = { x: outside.x, y: bar.y };
    const points = end.leaves ? [...end.points, meeting] : [meeting, ...end.points];
    return [{ ...end.edge, points, ...besideLine(end.edge.label, { x: outside.x, y: barsTop - 19 }) }];
  });

const fromClients = (ends: readonly End[], { clients }: Rows): readonly PlacedEdge[] =>
  ends
    .filter(({ edge }) => edge.from === 'clients')
    .map(({ edge, points }) => ({ ...edge, points: [...pass(clients.y + clients.height, points, false), ...points] }));

const innerEdges = (row: readonly Standing[]): readonly PlacedEdge[] =>
  row.flatMap(({ card, at }) => card.inner.map(({ edge, points }) => ({ ...edge, points: moved(points, at) })));

export type Tracks = { readonly above: readonly string[]; readonly below: readonly string[] };

export const edgesIn = (rows: Rows, { above, below }: Tracks): readonly PlacedEdge[] => {
  const [north, south] = [endsOf(rows.row, 'NORTH'), endsOf(rows.row, 'SOUTH')];
  return [
    ...innerEdges(rows.row),
    ...fromClients(north, rows),
    ...across(north, (to) => trackY(above, to, rows.clients.y + rows.clients.height)),
    ...across(south, (to) => trackY(below, to, rows.bottom)),
    ...toBars(south, rows),
  ];
};
