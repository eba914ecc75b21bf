import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { answerFile, requireEnv, type StoredFile, urlHandler } from '@ecom/lambda';
import { type Authorize, bearerToken, jwksTokenVerifier, makeAuthorize } from '@ecom/tokens';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { s3File } from '../../adapters/s3-documents';
import { makeOpenReceipt, type OpenReceipt } from '../../use-cases/open-receipt';
import { openReceiptRoute } from './schema';

type Parts = {
  readonly authorize: Authorize;
  readonly openReceipt: OpenReceipt;
  readonly file: (key: string) => StoredFile;
};

export const makeHandler = ({ authorize, openReceipt, file }: Parts) =>
  urlHandler({
    ...openReceiptRoute,
    authorize: (header) => authorize(bearerToken(header)),
    handle: async ({ params: { orderId }, query: { document }, caller, ...asked }) => {
      const key = await openReceipt({ orderId, callerId: caller.id, document });
      return answerFile(asked, file(key), { contentType: 'application/pdf', fileName: `${document}-${orderId}.pdf` });
    },
  });

export const main = makeHandler({
  authorize: makeAuthorize({
    verify: jwksTokenVerifier({
      userPoolId: requireEnv('USER_POOL_ID'),
      clock: systemClock,
      endpoint: process.env['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    }),
    clientId: requireEnv('USER_POOL_CLIENT_ID'),
  }),
  openReceipt: makeOpenReceipt(dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
  file: s3File({ bucket: requireEnv('RECEIPTS_BUCKET') }),
});
