/** Marks a property whose whole content is understood. */
export const allProperties: unique symbol = Symbol('all properties');

/** Which properties are understood, as a tree; lists are transparent. */
export type PropertyRules = typeof allProperties | { readonly [name: string]: PropertyRules };
type Tree = { [name: string]: Tree | typeof allProperties };

const add = (tree: Tree, [name = '', ...rest]: readonly string[]): void => {
  if (rest.length === 0) {
    tree[name] ??= allProperties;
    return;
  }
  const existing = tree[name];
  const child = typeof existing === 'object' ? existing : {};
  tree[name] = child;
  add(child, rest);
};

/** Builds the tree from dotted paths: `Target.Arn` restricts Target to what is listed, `Tags` takes Tags whole. */
export const propertyRules = (paths: readonly string[]): PropertyRules => {
  const tree: Tree = {};
  for (const path of paths) add(tree, path.split('.'));
  return tree;
};
