import { qrCodeRequested } from '@ecom/contracts';
import { validateQrCodeRequested } from '@ecom/contracts/compiled/qr-code-requested';
import { leanDynamo } from '@ecom/dynamo/lean';
import { count, eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { showQrCode } from '../../adapters/dynamo-descriptions';
import { qrImages } from '../../adapters/qr-images';
import { s3QrCodes } from '../../adapters/s3-qr-codes';
import { type GenerateQrCode, makeGenerateQrCode } from '../../use-cases/generate-qr-code';

export const makeHandler = (generateQrCode: GenerateQrCode) =>
  eventQueueHandler(
    on(qrCodeRequested, validateQrCodeRequested, async ({ auctionId }) => {
      const outcome = await generateQrCode(auctionId);
      count(outcome === 'made' ? 'QrCodesMade' : 'QrCodesRefused');
    }),
  );

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeGenerateQrCode({
    auctions: { get: readAuction(table), show: showQrCode(table) },
    images: qrImages,
    files: s3QrCodes({ bucket: requireEnv('PICTURES_BUCKET') }),
    siteUrl: process.env['PUBLIC_SITE_URL'] || requireEnv('AUCTION_API_URL'),
  }),
);
