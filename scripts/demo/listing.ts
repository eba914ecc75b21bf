import type { SellerView, Upload } from '../platform-client/auctions';
import { eventually } from '../platform-client/eventually';
import type { Platform } from '../platform-client/platform';
import type { Person } from './people';
import type { Teller } from './teller';

const picturePatienceMs = 15_000;
/** Long enough for the story, short enough to wait for its end. */
const openForMs = 15_000;
const softClose = { windowSeconds: 6, maxExtensionSeconds: 60 };

/** One pixel, the colour of brass. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPY2m0DAAN1AX2i8CIOAAAAAElFTkSuQmCC', 'base64');

const upload = async ({ url, fields }: Upload): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([picture], { type: 'image/png' }));
  return (await fetch(url, { method: 'POST', body: form })).status;
};

/** Sara writes a draft, adds a picture by a presigned upload and publishes. */
export const saraLists = async ({ auctions, clock }: Platform, sara: Person, teller: Teller): Promise<SellerView> => {
  teller.chapter('Sara lists a brass sextant with a picture, from 100.00 dollars.');
  const now = (await clock.read()).now;
  const inAnHour = new Date(now + 3_600_000).toISOString();
  const draft = await auctions.create(sara.token, {
    title: 'A brass sextant',
    description: 'Made about 1890, with its box.',
    currency: 'USD',
    openingPrice: 10_000,
    endsAt: inAnHour,
    softClose,
    draft: true,
  });
  teller.check('the auction is a draft', draft.state, 'draft');
  const form = await auctions.addPicture(sara.token, draft.auctionId, { contentType: 'image/png', size: picture.length });
  const status = await upload(form);
  teller.checkThat('the presigned upload takes the picture', status === 204 || status === 200 || status === 201, status);
  const pictured = await eventually(
    async () => {
      const own = await auctions.readOwn(sara.token, draft.auctionId);
      return own.pictures.length > 0 ? own : undefined;
    },
    { timeoutMs: picturePatienceMs },
  );
  teller.got('the picture belongs to the auction', pictured);
  const endsAt = new Date((await clock.read()).now + openForMs).toISOString();
  await auctions.change(sara.token, draft.auctionId, { endsAt });
  const open = await auctions.publish(sara.token, draft.auctionId);
  teller.check('the auction is open', open.state, 'open');
  teller.say(`${open.auctionId} ends at ${open.endsAt}; a bid in its last ${softClose.windowSeconds} seconds extends it.`);
  return open;
};
