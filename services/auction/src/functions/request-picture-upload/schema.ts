import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { AuctionCancelledError, AuctionEndedError } from '../../domain/errors';
import { AuctionHasBidsError, TooManyPicturesError } from '../../domain/lifecycle-errors';
import { LARGEST_PICTURE, pictureTypes } from '../../domain/picture';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfOwners, refusalsOfRepeats } from '../refusals';

const body = object({
  contentType: string().oneOf(pictureTypes).required(),
  size: number().integer().min(1).max(LARGEST_PICTURE).required(),
  checksum: string().matches(/^[A-Za-z0-9+/]{43}=$/, 'checksum must be a SHA-256 in base64'),
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}');

const pictureUpload = {
  title: 'PictureUpload',
  type: 'object',
  required: ['pictureId', 'method', 'url', 'fields', 'expiresAt'],
  properties: {
    pictureId: { type: 'string' },
    method: { const: 'POST' },
    url: { type: 'string', format: 'uri' },
    fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'Send these before the field `file`.' },
    expiresAt: { type: 'string', format: 'date-time' },
  },
} as const;

export const requestPictureUploadRoute = route<typeof pictureUpload>()({ params: auctionIdParams, body, success: 201 });

export const requestPictureUploadDocs = {
  route: requestPictureUploadRoute,
  summary: 'Ask for a form that uploads a picture',
  description: 'A signed form for one picture, good for 5 minutes: post `fields` and then `file` to `url` as multipart/form-data.',
  answer: pictureUpload,
  refusals: [refusalsOfOwners, refusalsOfRepeats, AuctionCancelledError, AuctionEndedError, AuctionHasBidsError, TooManyPicturesError],
  idempotent: true,
  example: {
    params: { auctionId: exampleId },
    body: { contentType: 'image/jpeg', size: 120_000 },
    answer: {
      pictureId: 'pic_01JD8Z0000000000000000000B',
      method: 'POST',
      url: 'https://pictures.example/',
      fields: { key: 'pictures/auc_01JD8Z0000000000000000000A/pic_01JD8Z0000000000000000000B', 'Content-Type': 'image/jpeg' },
      expiresAt: '2026-01-06T08:35:00.000Z',
    },
  },
} as const satisfies RouteDocs<typeof requestPictureUploadRoute>;
