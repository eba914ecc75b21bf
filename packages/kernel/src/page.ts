/** One page of a list. No `cursor` means that nothing follows. */
export type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string };
