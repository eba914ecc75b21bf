import type { ProviderAnswer } from '../http';
import { newId, now, type PaymentBook, type Transfer } from './payment-book';
import { amountIn, type Form, metadataOf } from './payment-intents';
import { invalidRequest } from './stripe-error';

/** Accounts that are well-formed and get nothing, by how their ids begin; the last stands for a platform that has nothing to send. */
const refusals: Readonly<Record<string, () => ProviderAnswer>> = {
  acct_restricted: () =>
    invalidRequest('Your destination account needs to have at least one of the following capabilities enabled: transfers.', {
      code: 'insufficient_capabilities_for_transfer',
    }),
  acct_unknown: () => invalidRequest('No such destination.', { code: 'resource_missing', param: 'destination' }),
  acct_unfunded: () => invalidRequest('You have insufficient available funds in your Stripe account.', { code: 'balance_insufficient' }),
};

const refusalOf = (destination: string): ProviderAnswer | undefined => {
  const known = Object.keys(refusals).find((beginning) => destination.startsWith(beginning));
  return refusals[known ?? (destination.startsWith('acct_') ? '' : 'acct_unknown')]?.();
};

/** `POST /v1/transfers`: money to a connected account. */
export const createTransfer = (book: PaymentBook, form: Form): ProviderAnswer => {
  const destination = form.get('destination') ?? '';
  const refusal = refusalOf(destination);
  if (refusal) return refusal;
  const amount = amountIn(form, 1);
  if (typeof amount !== 'number') return amount;
  const transfer: Transfer = {
    id: newId('tr'),
    object: 'transfer',
    amount,
    currency: form.get('currency') ?? '',
    destination,
    transfer_group: form.get('transfer_group'),
    metadata: metadataOf(form),
    created: now(),
  };
  book.transfers.set(transfer.id, transfer);
  return { status: 200, body: transfer };
};

const USUAL_PAGE = 10;

/** `GET /v1/transfers`: the latest first, of one group when it is named. */
export const listTransfers = ({ transfers }: PaymentBook, query: URLSearchParams): ProviderAnswer => {
  const group = query.get('transfer_group');
  const found = [...transfers.values()].filter(({ transfer_group }) => group === null || transfer_group === group).toReversed();
  const limit = Number(query.get('limit') ?? USUAL_PAGE);
  return { status: 200, body: { object: 'list', url: '/v1/transfers', has_more: found.length > limit, data: found.slice(0, limit) } };
};
