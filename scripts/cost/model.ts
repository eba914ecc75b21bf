/** So many for each accepted bid, and where the figure comes from. */
export type Rate = { readonly perBid: number; readonly why: string };

/** What people do: model.json, where each figure says why. Keys are `<service> <route, queue, table or function>`. */
export type Model = {
  /** Accepted bids that the answer is for. */
  readonly bids: number;
  readonly requests: Readonly<Record<string, Rate>>;
  readonly messages: Readonly<Record<string, Rate>>;
  /** Changes of a table that reach a function, after its filter. */
  readonly changes: Readonly<Record<string, Rate>>;
  readonly streams: Readonly<Record<string, Rate & { readonly kilobytes: number }>>;
  readonly tables: Readonly<
    Record<string, { readonly writesPerBid: number; readonly readsPerBid: number; readonly kilobytesPerBid: number }>
  >;
  /** Milliseconds per invocation; `default` for the rest. */
  readonly functions: Readonly<Record<string, { readonly ms: number }>> & { readonly default: { readonly ms: number } };
  /** Per invocation, on average. */
  readonly batches: { readonly queue: number; readonly stream: number };
  readonly authorizer: { readonly function: string; readonly cached: number };
  readonly sockets: { readonly minutesPerBid: number; readonly framesPerBid: number; readonly kilobytesPerFrame: number };
  readonly eventsPerBid: Rate;
  readonly schedulesPerBid: Rate;
  readonly mailsPerBid: Rate;
  readonly activeUsersPerBid: Rate;
  readonly pictures: { readonly perBid: number; readonly viewsPerBid: number; readonly kilobytes: number };
  readonly kilobytesPerAnswer: { readonly value: number };
  readonly logBytes: { readonly invocation: number; readonly access: number };
  readonly traced: { readonly share: number };
};

/** @returns a rate times the bids of the model; nothing for what nobody is said to do. */
export const times = ({ bids }: Model, rate: Rate | undefined): number => bids * (rate?.perBid ?? 0);
