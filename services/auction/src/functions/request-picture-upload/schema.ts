import { number, object, string } from 'yup';
import { LARGEST_PICTURE, pictureTypes } from '../../domain/picture';

export const requestPictureUploadBody = object({
  contentType: string().oneOf(pictureTypes).required(),
  size: number().integer().min(1).max(LARGEST_PICTURE).required(),
  checksum: string().matches(/^[A-Za-z0-9+/]{43}=$/, 'checksum must be a SHA-256 in base64'),
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}');
