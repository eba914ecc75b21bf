import type { AttributeValue, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { LastBid } from '../domain/auction';
import { ANY_PRICE } from '../domain/bidding';
import { reachOf } from '../domain/increments';
import type { Attempt } from '../use-cases/place-bid-port';

type Form = LastBid['form'];

/** Time, standing and request: what every form demands. The end is decided here and nowhere else. */
const open = [
  '#status = :published',
  'startsAt <= :now',
  'hardEnd > :now',
  '(endsAt > :now OR extendedEnd > :now)',
  'sellerId <> :bidder',
  'NOT contains(recentRequests, :request)',
];

/**
 * The bid reaches the minimum, said without knowing the price: P and R follow from the bid alone (`reachOf`), and the
 * price is the opening price, or what runner-up and leader make it, or the reserve once that is met.
 */
const reachesMinimum = [
  'ladder = :ladder',
  'openingPrice <= :P',
  '(priceCap <= :P OR runnerUpMax <= :R)',
  '(leaderMax < reservePrice OR reservePrice <= :P)',
];
const byChallenger = ['attribute_exists(leaderId)', 'leaderId <> :bidder', ...reachesMinimum];
const byLeader = ['leaderId = :bidder', 'leaderMax < :amount'];
const moved = 'extendedEnd = softCloseMs + :now';

/** What distinguishes the forms. Right-hand sides are the values before the write: no form needs to read them first. */
const forms: Readonly<Record<Form, { readonly when: readonly string[]; readonly set: readonly string[] }>> = {
  first: {
    when: ['attribute_not_exists(leaderId)', 'openingPrice <= :amount'],
    set: ['leaderId = :bidder', 'leaderMax = :amount', moved],
  },
  lead: {
    when: [...byChallenger, 'leaderMax < :amount'],
    set: ['leaderId = :bidder', 'runnerUpMax = leaderMax', 'leaderMax = :amount', 'priceCap = :amount', moved],
  },
  lift: { when: [...byChallenger, 'leaderMax >= :amount'], set: ['runnerUpMax = :amount', 'priceCap = leaderMax', moved] },
  raise: { when: [...byLeader, '(leaderMax >= reservePrice OR reservePrice > :amount)'], set: ['leaderMax = :amount'] },
  reach: { when: [...byLeader, 'leaderMax < reservePrice', 'reservePrice <= :amount'], set: ['leaderMax = :amount', moved] },
  'buy-now': {
    when: ['buyNowPrice > :anyPrice', '(attribute_not_exists(leaderId) OR leaderMax < reservePrice)'],
    set: ['#status = :closed', 'closedBy = :closedBy', 'closedAt = :now'],
  },
};

const counted = [
  'seq = seq + :one',
  'lastBidSeq = seq + :one',
  'bidCount = bidCount + :one',
  'lastBid = :lastBid',
  'correlationId = :correlation',
];

const expressions = Object.fromEntries(
  Object.entries(forms).map(([form, { when, set }]) => [
    form,
    {
      condition: [...open, ...when].join(' AND '),
      update: `SET ${[...counted, ...set].join(', ')} ADD recentRequests :requests`,
    },
  ]),
) as Readonly<Record<Form, { readonly condition: string; readonly update: string }>>;

const ONE: AttributeValue = { N: '1' };
const PUBLISHED: AttributeValue = { S: 'published' };
const number = (value: number): AttributeValue => ({ N: `${value}` });

const formValues = ({ form, ladder, bid }: Attempt): Record<string, AttributeValue> => {
  switch (form) {
    case 'lead':
    case 'lift': {
      const { price, runnerUp } = reachOf(ladder, bid.amount);
      return { ':amount': number(bid.amount), ':ladder': { S: ladder }, ':P': number(price), ':R': number(runnerUp) };
    }
    case 'buy-now': {
      const stated = bid.amount === ANY_PRICE ? {} : { ':amount': number(bid.amount) };
      return { ':anyPrice': number(ANY_PRICE), ':closed': { S: 'closed' }, ':closedBy': { S: 'buy-now' }, ...stated };
    }
    default:
      return { ':amount': number(bid.amount) };
  }
};

const storedBid = ({ form, bid, now }: Attempt): AttributeValue => ({
  M: { request: { S: bid.request }, bidderId: { S: bid.bidderId }, amount: number(bid.amount), at: number(now), form: { S: form } },
});

/** The one write of a bid: no read before it, no version; a refusal brings back the item that refused. */
export const bidWrite = (tableName: string, attempt: Attempt): UpdateItemCommandInput => {
  const { auctionId, form, bid, now } = attempt;
  const { condition, update } = expressions[form];
  const priced = form === 'buy-now' && bid.amount !== ANY_PRICE ? ' AND buyNowPrice = :amount' : '';
  const complete = attempt.unlessForgotten ? ' AND (attribute_not_exists(leaderId) OR size(recentRequests) = bidCount)' : '';
  const inCurrency = bid.currency === undefined ? '' : ' AND #currency = :currency';
  return {
    TableName: tableName,
    Key: { pk: { S: `AUCTION#${auctionId}` }, sk: { S: 'STATE' } },
    UpdateExpression: update,
    ConditionExpression: condition + priced + complete + inCurrency,
    ExpressionAttributeNames: bid.currency === undefined ? { '#status': 'status' } : { '#status': 'status', '#currency': 'currency' },
    ExpressionAttributeValues: {
      ':published': PUBLISHED,
      ':one': ONE,
      ':now': number(now),
      ':bidder': { S: bid.bidderId },
      ':request': { S: bid.request },
      ':requests': { SS: [bid.request] },
      ':correlation': { S: bid.correlationId },
      ':lastBid': storedBid(attempt),
      ...formValues(attempt),
      ...(bid.currency !== undefined && { ':currency': { S: bid.currency } }),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
};
