import { defineMessage } from '../define-message';
import { auctionActivity, publicState } from '../records/auction-activity';
import { EXAMPLE_TIME, serverTime } from './frame';

const { correlationId: _chosenByABidder, ...shown } = auctionActivity.example;

export const activityFrame = defineMessage({
  type: 'object',
  required: ['type', ...publicState.required, 'serverTime'],
  properties: { type: { const: 'activity' }, ...publicState.properties, serverTime },
})({
  name: 'Activity',
  version: 1,
  summary: 'The whole public state of an auction after one change: show it as it is. Drop a frame whose seq is not higher than the last.',
  example: { type: 'activity', ...shown, serverTime: EXAMPLE_TIME },
});
