import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { LastBid } from '../domain/auction';
import type { Receipt, RecordedAnswer } from '../domain/bidding-receipt';

/** The row that remembers what was answered to a request; `answer` is kept as text, so that it comes back word for word. */
export const answerKey = (request: string) => ({ pk: `REQUEST#${request}`, sk: 'ANSWER' });

/** @param expiresAt epoch seconds: the table's time to live. */
export const toAnswerItem = (request: string, { form, amount, receipt }: RecordedAnswer, expiresAt: number) => ({
  ...answerKey(request),
  form,
  amount,
  answer: JSON.stringify(receipt),
  expiresAt,
});

export const fromAnswerImage = (image: Readonly<Record<string, AttributeValue>>): RecordedAnswer => ({
  form: image.form?.S as LastBid['form'],
  amount: Number(image.amount?.N),
  receipt: JSON.parse(image.answer?.S ?? 'null') as Receipt,
});
