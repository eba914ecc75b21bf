import { arn, defineService, param, ref, stateMachine, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

/** Played by packages/local-providers beside the local cloud. */
const localProviders = "${env:LOCAL_PROVIDERS_URL, 'http://127.0.0.1:4020'}";

const settlement = stateMachine('settlement', {
  folder: new URL('state-machines/', import.meta.url),
  values: {
    AwaitPayment: arn('AwaitPaymentLambdaFunction'),
    RemindBuyer: arn('RemindBuyerLambdaFunction'),
    ReserveLot: arn('ReserveLotLambdaFunction'),
    ReleaseLot: arn('ReleaseLotLambdaFunction'),
    CalculateTotal: arn('CalculateTotalLambdaFunction'),
    AdjustPoints: param('pointsFunctionArn'),
    ChargeBuyer: arn('ChargeBuyerLambdaFunction'),
    RecordCharge: arn('RecordChargeLambdaFunction'),
    CourierQueue: ref('CourierQueue'),
    DispatchOrder: arn('DispatchOrderLambdaFunction'),
    PayOutSeller: arn('PayOutSellerLambdaFunction'),
    CloseOrder: arn('CloseOrderLambdaFunction'),
    CancelCourier: arn('CancelCourierLambdaFunction'),
    RefundBuyer: arn('RefundBuyerLambdaFunction'),
    RecordRefund: arn('RecordRefundLambdaFunction'),
    AlarmTopic: param('alarmTopicArn'),
  },
});

export default defineService({
  name: 'checkout',
  owns: 'Orders of won auctions from open to settled: their lots, the money that moves for them, and the ledger of it.',
  functions,
  resources: ['tables', 'queues', 'queue-policies', 'rules', 'secrets', 'receipts', 'outputs'],
  stateMachines: [settlement],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  measures: ['PaymentsRequested', 'PaymentsRefused', 'ReceiptsMade'],
  params: {
    default: {
      paymentDays: 7,
      // After how many days the buyer is reminded.
      reminderDays: '3,6',
      paymentApiUrl: 'https://api.stripe.com',
      courierApiUrl: "${env:COURIER_API_URL, 'https://courier.invalid'}",
      // Ten years: what France asks of merchants (code de commerce, L123-22), and no country that we sell in asks more.
      receiptDays: 3_653,
      // Where people look at auctions, below /auctions/<id>; empty, that is the API of this stage.
      publicSiteUrl: "${env:PUBLIC_SITE_URL, ''}",
    },
    local: { paymentApiUrl: localProviders, courierApiUrl: localProviders, publicSiteUrl: '' },
  },
});
