import { type RouteDocs, route } from '@ecom/lambda';
import { PayoutAccountNotFoundError } from '../../domain/errors';
import { payoutAccount, payoutAccountExample } from '../payout-account';

export const getPayoutAccountRoute = route<typeof payoutAccount>()({ groups: ['sellers'] });

export const getPayoutAccountDocs = {
  route: getPayoutAccountRoute,
  summary: 'Look where one’s money goes',
  answer: payoutAccount,
  refusals: [PayoutAccountNotFoundError],
  example: { answer: payoutAccountExample },
} as const satisfies RouteDocs<typeof getPayoutAccountRoute>;
