import type { MessageData, notificationRequested } from '@ecom/contracts';
import type { Push } from './rating';
import { type Exchange, partyOf, roles, saidIn } from './review';

export type Notice = MessageData<typeof notificationRequested>;

/** What follows from one change of an exchange. */
export type ReviewConsequences = { readonly notices: readonly Notice[]; readonly pushes: readonly Push[] };

type Told = { readonly userId: string; readonly template: Notice['template']; readonly facts: Notice['data'] };

const noticeOf = ({ orderId, title, correlationId }: Exchange, { userId, template, facts }: Told): Notice => ({
  businessKey: `${template}:${orderId}:${userId}`,
  userId,
  template,
  data: { orderId, title, ...facts },
  correlationId,
});

const invitations = (exchange: Exchange): readonly Notice[] =>
  roles.map((role) =>
    noticeOf(exchange, {
      userId: partyOf(exchange, role),
      template: 'review-invited',
      facts: { reviewUntil: new Date(exchange.endsAt).toISOString() },
    }),
  );

const publications = (exchange: Exchange): ReviewConsequences => {
  const said = saidIn(exchange);
  const { orderId, title, correlationId } = exchange;

  return {
    notices: said.map(({ subjectId: userId, review: { stars } }) =>
      noticeOf(exchange, { userId, template: 'review-published', facts: { stars } }),
    ),
    pushes: said.map(({ subjectId: userId, by, review: { stars } }) => ({
      businessKey: `review:${orderId}:${userId}`,
      userId,
      topic: 'order',
      data: { orderId, title, news: 'reviewed', by, stars },
      correlationId,
    })),
  };
};

/** That one review is in is told to nobody. Doing it again does the same again, under the same keys. */
export const consequencesOf = (before: Exchange | undefined, after: Exchange): ReviewConsequences => {
  if (!before) return { notices: invitations(after), pushes: [] };
  const isPublished = before.publishedAt === undefined && after.publishedAt !== undefined;

  return isPublished ? publications(after) : { notices: [], pushes: [] };
};
