type Node = { readonly name: string; readonly needs: readonly string[] };

/** @returns each circle once, beginning and ending with the same name: `['a', 'b', 'a']`. */
export const circles = (nodes: readonly Node[]): readonly (readonly string[])[] => {
  const needs = new Map(nodes.map((node) => [node.name, node.needs]));
  const done = new Set<string>();
  const found: (readonly string[])[] = [];

  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) found.push([...trail.slice(start), name]);
    if (start >= 0 || done.has(name)) return;
    for (const needed of needs.get(name) ?? []) visit(needed, [...trail, name]);
    done.add(name);
  };
  for (const { name } of nodes) visit(name, []);

  return found;
};
