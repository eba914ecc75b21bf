/** How many keys are remembered: a repetition comes within minutes, and an open page lives for days. */
const REMEMBERED = 1_000;

/** @returns whether a key is new, once for each; the oldest are forgotten */
export const seenKeys = (remembered = REMEMBERED): ((key: string) => boolean) => {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
    return true;
  };
};
