import { expect, it } from 'vitest';
import { aBid, opensAt } from '../../tests/builders/auction';
import { bidForms } from '../domain/auction';
import { bidWrite } from './bid-write';

const forms = [...bidForms, 'buy-now'] as const;
const writeOf = (form: (typeof forms)[number], bid = aBid()) =>
  bidWrite('auctions', { auctionId: 'auc_1', form, ladder: 'classic', unlessForgotten: false, bid, now: opensAt });

it.each(forms)('demands in the form "%s" what the rules demand of time, bidder and request', (form) => {
  const { ConditionExpression } = writeOf(form);

  for (const part of [
    '#status = :published',
    'startsAt <= :now',
    'hardEnd > :now',
    'sellerId <> :bidder',
    'NOT contains(recentRequests, :request)',
  ]) {
    expect(ConditionExpression).toContain(part);
  }
});

it.each(forms)('gives exactly the values that the form "%s" names', (form) => {
  const { ConditionExpression = '', UpdateExpression = '', ExpressionAttributeValues = {} } = writeOf(form, aBid({ currency: 'USD' }));
  const named = new Set(`${ConditionExpression} ${UpdateExpression}`.match(/:\w+/g));

  expect(Object.keys(ExpressionAttributeValues).toSorted()).toEqual([...named].toSorted());
});

it('compares a challenger with two numbers that follow from the bid alone', () => {
  expect(writeOf('lead', aBid({ amount: 2_200 })).ExpressionAttributeValues).toMatchObject({ ':P': { N: '2150' }, ':R': { N: '2100' } });
});
