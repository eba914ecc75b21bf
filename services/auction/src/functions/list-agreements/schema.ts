import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionNotFoundError } from '../../domain/errors';
import { agreementExample, agreementList } from '../agreement-answers';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

export const listAgreementsRoute = route<typeof agreementList>()({ params: auctionIdParams });

export const listAgreementsDocs = {
  route: listAgreementsRoute,
  summary: 'List the agreements of an auction',
  description:
    'For its seller, and once it is closed for its winner and whoever took a second chance; to everybody else there is no such auction.',
  answer: agreementList,
  refusals: [AuctionNotFoundError],
  example: { params: { auctionId: exampleId }, answer: { items: [agreementExample] } },
} as const satisfies RouteDocs<typeof listAgreementsRoute>;
