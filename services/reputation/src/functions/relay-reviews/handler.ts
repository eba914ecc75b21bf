import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { fromExchangeItem, type Item } from '../../adapters/review-item';
import { sendTo } from '../../adapters/sqs-messages';
import { makeRelayReviews, type RelayReviews } from '../../use-cases/relay-reviews';

const exchangeIn = (image: TableChange['before']) => image && fromExchangeItem(image as Item);

export const makeHandler = (relay: RelayReviews) => tableStreamHandler(({ before, after }) => relay(exchangeIn(before), exchangeIn(after)));

export const main = makeHandler(
  makeRelayReviews({ notify: sendTo(requireEnv('NOTIFICATION_QUEUE_URL')), push: sendTo(requireEnv('PUSH_QUEUE_URL')) }),
);
