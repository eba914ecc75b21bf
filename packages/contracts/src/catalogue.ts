import type { EventContract } from './define-event';
import type { MessageContract } from './define-message';
import { auctionCancelled } from './events/auction/auction-cancelled';
import { auctionClosed } from './events/auction/auction-closed';
import { auctionEndingSoon } from './events/auction/auction-ending-soon';
import { auctionExtended } from './events/auction/auction-extended';
import { leaderOutbid } from './events/auction/leader-outbid';
import { qrCodeRequested } from './events/auction/qr-code-requested';
import { secondChanceAccepted } from './events/auction/second-chance-accepted';
import { orderCompleted } from './events/checkout/order-completed';
import { orderUnpaid } from './events/checkout/order-unpaid';
import { userRegistered } from './events/identity/user-registered';
import { activityFrame } from './frames/activity';
import { noticeFrame } from './frames/notice';
import { pongFrame } from './frames/pong';
import { errorFrame } from './frames/refused';
import { subscribedFrame } from './frames/subscribed';
import { unsubscribedFrame } from './frames/unsubscribed';
import { auctionDue } from './messages/auction-due';
import { courierRequested } from './messages/courier-requested';
import { notificationRequested } from './messages/notification-requested';
import { payoutRequested } from './messages/payout-requested';
import { pushRequested } from './messages/push-requested';
import { ratingLookupRequested } from './messages/rating-lookup-requested';
import { receiptRequested } from './messages/receipt-requested';
import { auctionActivity } from './records/auction-activity';
import { namesRequest } from './tasks/names-request';
import { pointsAdjustment } from './tasks/points-adjustment';
import {
  chargeStep,
  courierCancellation,
  dispatchStep,
  lotChange,
  orderClosing,
  paymentReminder,
  paymentWait,
  settlementStep,
} from './tasks/settlement';

/** Every event there is: what documents, validators and the checks are made from. */
export const allEvents: readonly EventContract[] = [
  auctionCancelled,
  auctionClosed,
  auctionEndingSoon,
  auctionExtended,
  leaderOutbid,
  orderCompleted,
  orderUnpaid,
  qrCodeRequested,
  secondChanceAccepted,
  userRegistered,
];

/** Every queue message and stream record there is. */
export const allMessages: readonly MessageContract[] = [
  auctionActivity,
  auctionDue,
  courierRequested,
  notificationRequested,
  payoutRequested,
  pushRequested,
  ratingLookupRequested,
  receiptRequested,
];

/** What state machines hand to functions: no channel carries it, so that only its validators are made. */
export const allTasks: readonly MessageContract[] = [
  chargeStep,
  courierCancellation,
  dispatchStep,
  lotChange,
  namesRequest,
  orderClosing,
  paymentReminder,
  paymentWait,
  pointsAdjustment,
  settlementStep,
];

/** Every frame that a service pushes to its WebSocket clients, by the service. */
export const allFrames: Readonly<Record<string, readonly MessageContract[]>> = {
  realtime: [activityFrame, noticeFrame, subscribedFrame, unsubscribedFrame, pongFrame, errorFrame],
};
