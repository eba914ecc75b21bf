import { eventually } from '../platform-client/eventually';
import { readQrCode } from '../platform-client/qr-code';
import type { Scene } from './scene';

const patience = { timeoutMs: 20_000 };

/** Sara asks for a code to print; a decoder reads it back. */
export const saraPrintsQrCode = async ({ platform, teller, cast, auction }: Scene): Promise<void> => {
  teller.chapter('Sara asks for a QR code that leads to the auction.');
  await platform.auctions.requestQrCode(cast.sara.token, auction.auctionId);
  const made = await eventually(async () => (await platform.auctions.read(auction.auctionId)).qrCode, patience);
  const { png } = teller.got('the auction knows its code', made);
  const picture = new Uint8Array(await (await fetch(png)).arrayBuffer());
  const address = teller.got('a decoder reads the picture', readQrCode(picture));
  teller.check('it leads to the auction', address.endsWith(`/auctions/${auction.auctionId}`), true);
  teller.check('whoever follows it sees the auction', (await fetch(address)).status, 200);
};
