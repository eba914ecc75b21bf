import { type RouteDocs, route } from '@ecom/lambda';
import { object, string } from 'yup';
import { exampleId } from '../auction-examples';

/** As API Gateway takes it: what is no id of an auction is refused by the consumer. */
const params = object({ auctionId: string().required() });

const putEvents = {
  title: 'QrCodeAsked',
  type: 'object',
  required: ['FailedEntryCount', 'Entries'],
  properties: {
    FailedEntryCount: {
      type: 'integer',
      minimum: 0,
      description: '1: the bus did not take the event, and no code will be made. Ask again.',
    },
    Entries: {
      type: 'array',
      items: {
        type: 'object',
        properties: { EventId: { type: 'string' }, ErrorCode: { type: 'string' }, ErrorMessage: { type: 'string' } },
      },
    },
  },
} as const;

/** The route is in resources/integrations.yml: API Gateway puts the event itself, and answers what EventBridge answered. */
export const requestQrCodeRoute = route<typeof putEvents>()({ params, success: 202 });

export const requestQrCodeDocs = {
  route: requestQrCodeRoute,
  summary: 'Ask for the QR code of an auction',
  description:
    'Makes a PNG and an SVG with the address of the auction’s public page, soon. Then `GET /auctions/{auctionId}` has `qrCode`; for what is no auction, nothing is ever made.',
  answer: putEvents,
  example: {
    params: { auctionId: exampleId },
    answer: { FailedEntryCount: 0, Entries: [{ EventId: '11710aed-b79e-4468-a20b-bb3c0c3b4860' }] },
  },
} as const satisfies RouteDocs<typeof requestQrCodeRoute>;
