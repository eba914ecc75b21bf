import type { GraphGroup, GraphNode } from './graph';
import type { Drawing, Placed, PlacedEdge } from './layout';
import { darkFrameColours, darkPaints, frameColours, lightPaints, type Role, roleOf, sizes } from './look';
import { textWidth } from './text-width';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const roles = Object.keys(lightPaints) as readonly Role[];

const roleRules = (paints: typeof lightPaints): string =>
  roles.map((role) => `.${role} { fill: ${paints[role].fill}; stroke: ${paints[role].stroke}; }`).join('\n');

const frameRules = (colours: readonly string[]): string =>
  colours.map((colour, index) => `.f${index} { fill: ${colour}; stroke: ${colour}; } .n${index} { fill: ${colour}; }`).join('\n');

/** Both colour schemes are in the file: whoever shows the picture decides. */
const style = `text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
.g { font-size: ${sizes.group}px; font-weight: 700; }
.t { font-size: ${sizes.label}px; font-weight: 600; fill: #0f172a; }
.s { font-size: ${sizes.note}px; fill: #475569; }
.l { font-size: ${sizes.note}px; fill: #334155; font-style: italic; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
.e { fill: none; stroke: #64748b; stroke-width: 1.4; stroke-linejoin: round; }
.tip { fill: #64748b; }
.fails { stroke: #dc2626; stroke-dasharray: 2 3; } .failtip { fill: #dc2626; }
.asks { stroke-dasharray: 5 4; }
.alarm { fill: #dc2626; }
.ground { fill: #ffffff; }
.frame { fill-opacity: 0.07; stroke-width: 1.4; }
.node { stroke-width: 1.4; }
${roleRules(lightPaints)}
.dead { stroke: #dc2626; stroke-dasharray: 4 3; }
${frameRules(frameColours)}
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117; }
.t { fill: #e6edf3; } .s { fill: #9aa7b4; } .l { fill: #b6c2cf; stroke: #0d1117; }
.e { stroke: #8b98a7; } .tip { fill: #8b98a7; }
.frame { fill-opacity: 0.10; }
${roleRules(darkPaints)}
.fails { stroke: #f87171; } .failtip { fill: #f87171; } .alarm { fill: #f87171; }
.dead { stroke: #f87171; }
${frameRules(darkFrameColours)}
}`;

const marker = (id: string, name: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L10,5 L0,10 z" class="${name}"/></marker>`;

const frame = ({ label, note, position, box }: Placed<GraphGroup>): string => {
  const { x, y, width, height } = box;
  const colour = position % frameColours.length;
  const noteX = x + sizes.groupSide + textWidth(label, sizes.group) * 1.1 + 12;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" class="frame f${colour}"/>`,
    `<text x="${x + sizes.groupSide}" y="${y + 27}" class="g n${colour}">${escaped(label)}</text>`,
    `<text x="${Math.round(noteX)}" y="${y + 27}" class="s">${escaped(note)}</text>`,
  ].join('\n');
};

const alarmMark = ({ alarms = 0, box: { x, y, width } }: Placed<GraphNode>): string =>
  alarms > 0
    ? `\n<circle cx="${x + width - 8}" cy="${y + 8}" r="3.5" class="alarm"><title>${alarms} ${alarms === 1 ? 'alarm' : 'alarms'}</title></circle>`
    : '';

const node = (placed: Placed<GraphNode>): string => {
  const { box, kind, label, notes = [], isDeadLetters } = placed;
  const middle = box.x + box.width / 2;
  const first = box.y + (box.height - notes.length * sizes.lineHeight) / 2 + 5;
  const lines = notes.map(
    (note, index) =>
      `<text x="${middle}" y="${first + (index + 1) * sizes.lineHeight}" class="s" text-anchor="middle">${escaped(note)}</text>`,
  );
  return [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="8" class="node ${roleOf[kind]}${isDeadLetters ? ' dead' : ''}"/>${alarmMark(placed)}`,
    `<text x="${middle}" y="${first}" class="t" text-anchor="middle">${escaped(label)}</text>`,
    ...lines,
  ].join('\n');
};

const edge = ({ points, style: kind }: PlacedEdge): string => {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join(' ');
  return `<path d="${path}" class="e${kind === 'flow' ? '' : ` ${kind}`}" marker-end="url(#${kind === 'fails' ? 'failtip' : 'tip'})"/>`;
};

const edgeLabel = ({ label, labelBox: box }: PlacedEdge): string =>
  label !== undefined && box
    ? `<text x="${box.x + box.width / 2}" y="${box.y + 12}" class="l" text-anchor="middle">${escaped(label)}</text>`
    : '';

/** @returns the picture as text: the same drawing gives the same bytes everywhere. */
export const toSvg = ({ graph, width, height, groups, nodes, edges }: Drawing): string =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(graph.title)}</title>`,
    `<style>\n${style}\n</style>`,
    `<defs>${marker('tip', 'tip')}${marker('failtip', 'failtip')}</defs>`,
    `<rect width="${width}" height="${height}" class="ground" rx="12"/>`,
    ...groups.map(frame),
    ...edges.map(edge),
    ...nodes.map(node),
    ...edges.map(edgeLabel).filter((text) => text !== ''),
    '</svg>',
  ].join('\n')}\n`;
