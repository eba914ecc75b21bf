import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { LARGEST_AGREEMENT } from '../../domain/agreement';
import { AuctionCancelledError } from '../../domain/errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfOwners, refusalsOfRepeats } from '../refusals';

const body = object({
  size: number().integer().min(1).max(LARGEST_AGREEMENT).required(),
  sha256: string()
    .matches(/^[A-Za-z0-9+/]{43}=$/, 'sha256 must be a SHA-256 in base64')
    .required(),
  fileName: string().matches(/^[\p{L}\p{M}\p{N} ._()+,'-]{1,100}$/u, 'fileName must be a plain name of at most 100 characters'),
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}');

const agreementUpload = {
  title: 'AgreementUpload',
  type: 'object',
  required: ['agreementId', 'method', 'url', 'headers', 'expiresAt'],
  properties: {
    agreementId: { type: 'string' },
    method: { const: 'PUT' },
    url: { type: 'string', format: 'uri' },
    headers: { type: 'object', additionalProperties: { type: 'string' }, description: 'Send exactly these, and the announced size.' },
    expiresAt: { type: 'string', format: 'date-time' },
  },
} as const;

export const requestAgreementUploadRoute = route<typeof agreementUpload>()({ params: auctionIdParams, body, success: 201 });

export const requestAgreementUploadDocs = {
  route: requestAgreementUploadRoute,
  summary: 'Ask for an address that takes an agreement',
  description:
    'For one PDF of at most 20 MB, good for 5 minutes and for one upload: length, checksum and type are signed. Whether it was recorded, a mail tells.',
  answer: agreementUpload,
  refusals: [refusalsOfOwners, refusalsOfRepeats, AuctionCancelledError],
  idempotent: true,
  example: {
    params: { auctionId: exampleId },
    body: { size: 120_000, sha256: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', fileName: 'terms.pdf' },
    answer: {
      agreementId: 'agr_01JD8Z0000000000000000000B',
      method: 'PUT',
      url: 'https://agreements.example/agreements/usr_7d2f/auc_01JD8Z0000000000000000000A/agr_01JD8Z0000000000000000000B.pdf',
      headers: { 'content-type': 'application/pdf', 'if-none-match': '*' },
      expiresAt: '2026-01-06T08:35:00.000Z',
    },
  },
} as const satisfies RouteDocs<typeof requestAgreementUploadRoute>;
