import { type RouteDocs, route } from '@ecom/lambda';
import { object, string } from 'yup';
import { IdempotencyKeyReusedError, PayoutAccountChangedError } from '../../domain/errors';
import { payoutAccount, payoutAccountExample } from '../payout-account';

const body = object({
  accountId: string()
    .strict()
    .matches(/^acct_[A-Za-z0-9]{1,64}$/, 'accountId is not the id of an account at the payment provider')
    .required(),
})
  .strict()
  .noUnknown()
  .required();

export const setPayoutAccountRoute = route<typeof payoutAccount>()({ groups: ['sellers'], body });

export const setPayoutAccountDocs = {
  route: setPayoutAccountRoute,
  summary: 'Say where one’s money goes',
  description:
    'The caller’s own account at the payment provider, for what was sold before and after. What waits for an account, or was refused with the one before, is sent to this one; setting the same account again tries it again.',
  answer: payoutAccount,
  refusals: [PayoutAccountChangedError, IdempotencyKeyReusedError],
  idempotent: true,
  example: { body: payoutAccountExample, answer: payoutAccountExample },
} as const satisfies RouteDocs<typeof setPayoutAccountRoute>;
