const address = /([A-Za-z0-9])[A-Za-z0-9._%+-]*@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g;

const hidden = (text: string): string => text.replaceAll(address, '$1***@$2');

/** @returns the same value with every e-mail address in it made unreadable, however deep it lies. */
export const masked = <Value>(value: Value): Value => {
  const mask = (part: unknown): unknown => {
    if (typeof part === 'string') return hidden(part);
    if (Array.isArray(part)) return part.map(mask);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [hidden(name), mask(inner)]));
    return part;
  };
  return mask(value) as Value;
};
