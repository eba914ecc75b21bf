import type { CallOptions } from './calls';

type Page = { readonly items: readonly unknown[]; readonly cursor?: string };
type List = (args: never, options?: CallOptions) => Promise<Page>;
type ArgumentsOf<L extends List> = NonNullable<Parameters<L>[0]>;
type ItemOf<L extends List> = Awaited<ReturnType<L>>['items'][number];

/**
 * Goes through all pages of a list, asking for each when it is reached.
 * @example for await (const entry of everyItem(auction.listAuctions, { state: 'open' })) …
 */
export async function* everyItem<L extends List>(list: L, args: ArgumentsOf<L>, options?: CallOptions): AsyncGenerator<ItemOf<L>> {
  let cursor: string | undefined;
  do {
    const page: Page = await list({ ...(args as object), ...(cursor !== undefined && { cursor }) } as never, options);
    yield* page.items as readonly ItemOf<L>[];
    cursor = page.cursor;
  } while (cursor !== undefined);
}
