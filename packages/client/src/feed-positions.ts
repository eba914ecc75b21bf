type Position = { seen: number | undefined; askedFor: number | undefined };

type Subscribe = (auctionId: string, sinceSeq: number | undefined) => void;

/** How far each followed auction has been heard: what decides whether a change is news, and what to ask for again. */
export const feedPositions = (subscribe: Subscribe) => {
  const followed = new Map<string, Position>();
  const ask = (auctionId: string, { seen }: Position): void => subscribe(auctionId, seen);

  return {
    follow: (auctionId: string, sinceSeq?: number): void => {
      const position = { seen: sinceSeq, askedFor: undefined };
      followed.set(auctionId, position);
      ask(auctionId, position);
    },
    forget: (auctionId: string): void => void followed.delete(auctionId),
    resume: (auctionId: string): void => {
      const position = followed.get(auctionId);
      if (position) ask(auctionId, position);
    },
    resumeAll: (): void => {
      for (const [auctionId, position] of followed) ask(auctionId, position);
    },
    /**
     * Whether a change is news. One that skips a number is asked for again, with what lies before it; when it comes a second time
     * there is nothing before it.
     */
    accept: ({ auctionId, seq }: { readonly auctionId: string; readonly seq: number }): boolean => {
      const position = followed.get(auctionId);
      if (!position) return true;
      const { seen, askedFor } = position;
      if (seen !== undefined && seq <= seen) return false;
      if (seen !== undefined && seq > seen + 1 && askedFor !== seq) {
        position.askedFor = seq;
        ask(auctionId, position);
        return false;
      }
      position.seen = seq;
      return true;
    },
  };
};
