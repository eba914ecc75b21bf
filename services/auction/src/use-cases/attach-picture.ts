import type { Clock } from '@ecom/kernel';
import { pictureFrom, pictureOf, type UploadedFile } from '../domain/picture';
import type { PictureStore } from './auction-store';

export type PictureFiles = {
  /** Type, size and first bytes; undefined when there is no such object any more. */
  inspect(key: string): Promise<UploadedFile | undefined>;
  remove(key: string): Promise<void>;
};

type Dependencies = { readonly auctions: PictureStore; readonly files: PictureFiles; readonly clock: Clock };

const attached = async ({ auctions, files, clock }: Dependencies, key: string, correlationId: string): Promise<boolean> => {
  const named = pictureOf(key);
  const auction = named && (await auctions.get(named.auctionId));
  if (!named || !auction) return false;

  const file = await files.inspect(key);
  const picture = file && pictureFrom(key, named.pictureId, file);
  const moment = { now: clock().getTime(), correlationId: file?.correlationId ?? correlationId };
  return picture !== undefined && auctions.attach(auction, picture, moment);
};

/** An object that is no picture of an auction that still takes some is removed: nobody could ever see or delete it. */
export const makeAttachPicture =
  (dependencies: Dependencies) =>
  async (key: string, correlationId: string): Promise<void> => {
    if (!(await attached(dependencies, key, correlationId))) await dependencies.files.remove(key);
  };

export type AttachPicture = ReturnType<typeof makeAttachPicture>;
