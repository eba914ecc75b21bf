import type { NodeKind } from './graph';

/** Sizes in pixels. */
export const sizes = {
  label: 13.5,
  note: 11.5,
  group: 17,
  lineHeight: 16,
  nodePadding: 10,
  nodeHeight: 34,
  leastWidth: 76,
  groupTop: 42,
  groupSide: 14,
  margin: 16,
} as const;

/** Colours by role: gateways purple, functions orange, what keeps data blue, what waits in order pink, what AWS brings grey. */
const roles = {
  gateway: 'gateway',
  code: 'code',
  data: 'data',
  channel: 'channel',
  given: 'given',
} as const;

export type Role = keyof typeof roles;

export const roleOf: Readonly<Record<NodeKind, Role>> = {
  api: 'gateway',
  function: 'code',
  machine: 'code',
  table: 'data',
  bucket: 'data',
  queue: 'channel',
  stream: 'channel',
  bus: 'channel',
  topic: 'channel',
  accounts: 'given',
  schedules: 'given',
  timer: 'given',
  mail: 'given',
  people: 'given',
  event: 'channel',
  service: 'code',
};

type Paint = { readonly fill: string; readonly stroke: string };

export const lightPaints: Readonly<Record<Role, Paint>> = {
  gateway: { fill: '#f5f3ff', stroke: '#7c3aed' },
  code: { fill: '#fff7ed', stroke: '#ea580c' },
  data: { fill: '#eff6ff', stroke: '#2563eb' },
  channel: { fill: '#fdf2f8', stroke: '#db2777' },
  given: { fill: '#f8fafc', stroke: '#475569' },
};

export const darkPaints: Readonly<Record<Role, Paint>> = {
  gateway: { fill: '#2a2146', stroke: '#a78bfa' },
  code: { fill: '#38230f', stroke: '#fb923c' },
  data: { fill: '#16264a', stroke: '#60a5fa' },
  channel: { fill: '#3b1630', stroke: '#f472b6' },
  given: { fill: '#1e2733', stroke: '#94a3b8' },
};

/** Frames of services, in the order of their names. */
export const frameColours = ['#b45309', '#0f766e', '#be185d', '#334155', '#1d4ed8', '#6d28d9', '#15803d', '#a16207'] as const;
export const darkFrameColours = ['#f59e0b', '#2dd4bf', '#f472b6', '#94a3b8', '#60a5fa', '#a78bfa', '#4ade80', '#facc15'] as const;
