import type {
  auctionCancelled,
  auctionClosed,
  auctionEndingSoon,
  auctionExtended,
  EventData,
  leaderOutbid,
  MessageData,
  notificationRequested,
} from '@ecom/contracts';
import type { Participant, Participants } from './watches';

export type Notification = MessageData<typeof notificationRequested>;
/** Throws when one of them could not be sent, so that all are tried again: business keys keep anybody from being told twice. */
export type SendNotifications = (notifications: readonly Notification[]) => Promise<void>;

type Dependencies = { readonly participants: Pick<Participants, 'pages'>; readonly send: SendNotifications };
type Told = Pick<Notification, 'template' | 'data' | 'correlationId'>;

type Audience = { readonly auctionId: string; readonly accepts: (participant: Participant) => boolean };

const toEach = async ({ participants, send }: Dependencies, { auctionId, accepts }: Audience, told: Told): Promise<void> => {
  for await (const page of participants.pages(auctionId)) {
    const chosen = page.filter(accepts);
    await send(chosen.map(({ userId }) => ({ ...told, userId, businessKey: `${told.template}:${auctionId}:${userId}` })));
  }
};

const everybody = (): boolean => true;

const aboutClosing = ({ auctionId, title, currency, price, closedAt, reason }: EventData<typeof auctionClosed>): Notification['data'] => ({
  auctionId,
  title,
  currency,
  closedAt,
  ...(price !== undefined && { price }),
  ...(reason !== undefined && { reason }),
});

/** Who is told what about an auction. */
export const makeNotifyParticipants = (dependencies: Dependencies) => ({
  /** One person; each time anew, for the lead can be lost more than once. */
  outbid: (
    { bidderId, seq, auctionId, title, price, minimumBid, currency, endsAt }: EventData<typeof leaderOutbid>,
    correlationId: string,
  ): Promise<void> =>
    dependencies.send([
      {
        businessKey: `outbid:${auctionId}:${seq}:${bidderId}`,
        userId: bidderId,
        template: 'outbid',
        data: { auctionId, title, price, minimumBid, currency, endsAt },
        correlationId,
      },
    ]),

  /** Once per auction, however often it is extended. */
  extended: ({ auctionId, title, endsAt }: EventData<typeof auctionExtended>, correlationId: string): Promise<void> =>
    toEach(dependencies, { auctionId, accepts: everybody }, { template: 'extended', data: { auctionId, title, endsAt }, correlationId }),

  endingSoon: ({ auctionId, title, price, currency, endsAt }: EventData<typeof auctionEndingSoon>, correlationId: string): Promise<void> =>
    toEach(
      dependencies,
      { auctionId, accepts: everybody },
      { template: 'ending-soon', data: { auctionId, title, price, currency, endsAt }, correlationId },
    ),

  closed: async (closed: EventData<typeof auctionClosed>, correlationId: string): Promise<void> => {
    const { auctionId, sellerId, outcome, winnerId } = closed;
    const data = aboutClosing(closed);
    const toSeller = outcome === 'sold' ? 'sold' : 'not-sold';
    const toWinner =
      winnerId === undefined
        ? []
        : [{ businessKey: `won:${auctionId}:${winnerId}`, userId: winnerId, template: 'won' as const, data, correlationId }];
    await dependencies.send([
      { businessKey: `${toSeller}:${auctionId}:${sellerId}`, userId: sellerId, template: toSeller, data, correlationId },
      ...toWinner,
    ]);
    const lost = ({ userId, isBidder }: Participant): boolean => isBidder && userId !== winnerId;
    await toEach(dependencies, { auctionId, accepts: lost }, { template: 'lost', data, correlationId });
  },

  /** Watchers, and bidders when it was an admin who withdrew it. */
  cancelled: ({ auctionId, title, cancelledAt }: EventData<typeof auctionCancelled>, correlationId: string): Promise<void> =>
    toEach(
      dependencies,
      { auctionId, accepts: everybody },
      { template: 'cancelled', data: { auctionId, title, cancelledAt }, correlationId },
    ),
});

export type NotifyParticipants = ReturnType<typeof makeNotifyParticipants>;
