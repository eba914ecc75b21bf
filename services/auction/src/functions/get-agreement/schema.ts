import { idPattern } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { string } from 'yup';
import { AgreementNotFoundError } from '../../domain/agreement-errors';
import { AuctionNotFoundError } from '../../domain/errors';
import { exampleAgreementId, readableAgreement } from '../agreement-answers';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

const params = auctionIdParams.shape({
  agreementId: string().matches(idPattern('agr'), 'agreementId is not the id of an agreement').required(),
});

export const getAgreementRoute = route<typeof readableAgreement>()({ params });

export const getAgreementDocs = {
  route: getAgreementRoute,
  summary: 'Read an agreement',
  description:
    'With an address that gives the document for 5 minutes. For the seller, and once the auction is closed for its winner and whoever took a second chance.',
  answer: readableAgreement,
  refusals: [AuctionNotFoundError, AgreementNotFoundError],
  // Written out: a bundler keeps what spreads another object, as that might do something.
  example: {
    params: { auctionId: exampleId, agreementId: exampleAgreementId },
    answer: {
      agreementId: exampleAgreementId,
      version: 1,
      size: 120_000,
      sha256: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
      fileName: 'terms.pdf',
      recordedAt: '2026-01-06T08:31:00.000Z',
      url: 'https://agreements.example/agreements/agr.pdf',
      expiresAt: '2026-01-06T08:40:00.000Z',
    },
  },
} as const satisfies RouteDocs<typeof getAgreementRoute>;
