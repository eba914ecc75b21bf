import { validateReceiptRequested } from '@ecom/contracts/compiled/receipt-requested';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { lambdaNames } from '../../adapters/lambda-names';
import { receiptPdf } from '../../adapters/receipt-pdf';
import { s3Documents } from '../../adapters/s3-documents';
import { type GenerateReceipt, makeGenerateReceipt } from '../../use-cases/generate-receipt';

export const makeHandler = (generateReceipt: GenerateReceipt) =>
  queueHandler({
    validate: validateReceiptRequested,
    handle: async (request) => {
      if (await generateReceipt(request)) count('ReceiptsMade');
    },
  });

export const main = makeHandler(
  makeGenerateReceipt({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    nameUsers: lambdaNames(requireEnv('NAMES_FUNCTION')),
    draw: receiptPdf,
    documents: s3Documents({ bucket: requireEnv('RECEIPTS_BUCKET') }),
    siteUrl: process.env['SITE_URL'] || requireEnv('AUCTION_API_URL'),
  }),
);
