/** What of a text is prose: fenced code is blanked, so that lines keep their numbers. */
export const prose = (text: string): string => {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      const isFence = /^\s*(```|~~~)/.test(line);
      if (isFence) fenced = !fenced;
      return fenced || isFence ? '' : line;
    })
    .join('\n');
};

/** The anchor that GitHub gives a heading. */
const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

/** @returns every anchor that a link may name; a heading that repeats gets a number. */
export const anchorsOf = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  const anchors = [...prose(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const plain = slug(heading);
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count}`;
  });
  const named = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name);
  return new Set([...anchors, ...named]);
};

export type Section = { readonly title: string; readonly text: string };

/** @returns the parts of a document below its second-level headings. */
export const sectionsOf = (text: string): readonly Section[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title: title.trim(), text: lines.join('\n') };
    });
