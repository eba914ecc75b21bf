/** One kind of resource of an account, and the names or ARNs of all there are. */
export type Inventory = { readonly kind: string; readonly list: () => Promise<readonly string[]> };

/** @returns whether a name or ARN carries the stage: `pr-1` is not part of `pr-12`. */
export const carriesStage = (name: string, stage: string): boolean => new RegExp(`(^|[^a-z0-9])${stage}($|[^a-z0-9])`).test(name);

const listed = async ({ kind, list }: Inventory, stage: string): Promise<readonly string[]> => {
  const names = await list().catch((cause: Error) => {
    throw new Error(`${kind} could not be listed, so nobody knows what is left: ${cause.message}`, { cause });
  });

  return names.filter((name) => carriesStage(name, stage)).map((name) => `${kind} ${name}`);
};

/** @returns what is left of a stage. @throws when a kind cannot be listed: unseen is not gone. */
export const leftOf = async (stage: string, inventories: readonly Inventory[]): Promise<readonly string[]> =>
  (await Promise.all(inventories.map((inventory) => listed(inventory, stage)))).flat().sort();

export type Patience = { readonly attempts: number; readonly wait: () => Promise<void> };

/** Deleting takes AWS a while, and its lists a while longer: looks again before it calls something left. */
export const leaksOf = async (
  stage: string,
  inventories: readonly Inventory[],
  { attempts, wait }: Patience,
): Promise<readonly string[]> => {
  const left = await leftOf(stage, inventories);
  if (left.length === 0 || attempts <= 1) return left;
  await wait();

  return leaksOf(stage, inventories, { attempts: attempts - 1, wait });
};
