import { idPattern } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { string } from 'yup';
import { AgreementNotFoundError } from '../../domain/agreement-errors';
import { AuctionNotFoundError } from '../../domain/errors';
import { agreementExample, readableAgreement } from '../agreement-answers';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

const params = auctionIdParams.shape({
  agreementId: string().matches(idPattern('agr'), 'agreementId is not the id of an agreement').required(),
});

export const getAgreementRoute = route<typeof readableAgreement>()({ params });

export const getAgreementDocs = {
  route: getAgreementRoute,
  summary: 'Read an agreement',
  description: 'With an address that gives the document for 5 minutes. For the seller, and for the winner once the auction is closed.',
  answer: readableAgreement,
  refusals: [AuctionNotFoundError, AgreementNotFoundError],
  example: {
    params: { auctionId: exampleId, agreementId: agreementExample.agreementId },
    answer: { ...agreementExample, url: 'https://agreements.example/agreements/agr.pdf', expiresAt: '2026-01-06T08:40:00.000Z' },
  },
} as const satisfies RouteDocs<typeof getAgreementRoute>;
