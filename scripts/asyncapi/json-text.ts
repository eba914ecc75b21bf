const WIDTH = 140;

const isFlat = (value: unknown): boolean => typeof value !== 'object' || value === null;

const lines = (open: string, inner: readonly string[], indent: string): string =>
  `${open}\n${inner.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${open === '[' ? ']' : '}'}`;

type Place = { readonly indent: string; readonly before: number; readonly after: number };

const arrayText = (value: readonly unknown[], { indent, before, after }: Place): string => {
  if (value.every(isFlat)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (before + flat.length + after <= WIDTH) return flat;
  }
  const inner = value.map((item, index) =>
    textOf(item, { indent: `${indent}  `, before: indent.length + 2, after: index < value.length - 1 ? 1 : 0 }),
  );
  return lines('[', inner, indent);
};

const textOf = (value: unknown, place: Place): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : arrayText(value, place);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return '{}';
  const indent = `${place.indent}  `;
  const inner = entries.map(([key, item], index) => {
    const name = `${JSON.stringify(key)}: `;
    return `${name}${textOf(item, { indent, before: indent.length + name.length, after: index < entries.length - 1 ? 1 : 0 })}`;
  });
  return lines('{', inner, place.indent);
};

/** JSON as the formatter of this workspace writes it: lists of plain values on one line when they fit. */
export const jsonText = (value: unknown): string => `${textOf(value, { indent: '', before: 0, after: 0 })}\n`;
