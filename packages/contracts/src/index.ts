export { allEvents, allFrames, allMessages } from './catalogue';
export {
  type DomainEvent,
  defineEvent,
  type EventContract,
  type EventData,
  type EventEnvelope,
  type EventMetadata,
  event,
  eventPattern,
} from './define-event';
export { defineMessage, type MessageContract, type MessageData } from './define-message';
export { auctionCancelled } from './events/auction/auction-cancelled';
export { auctionClosed } from './events/auction/auction-closed';
export { auctionEndingSoon } from './events/auction/auction-ending-soon';
export { auctionExtended } from './events/auction/auction-extended';
export { leaderOutbid } from './events/auction/leader-outbid';
export { qrCodeRequested } from './events/auction/qr-code-requested';
export { secondChanceAccepted } from './events/auction/second-chance-accepted';
export { orderCompleted } from './events/checkout/order-completed';
export { orderUnpaid } from './events/checkout/order-unpaid';
export { userRegistered } from './events/identity/user-registered';
export { activityFrame } from './frames/activity';
export { noticeFrame } from './frames/notice';
export { pongFrame } from './frames/pong';
export { errorFrame } from './frames/refused';
export { subscribedFrame } from './frames/subscribed';
export { unsubscribedFrame } from './frames/unsubscribed';
export { auctionDue } from './messages/auction-due';
export { courierRequested } from './messages/courier-requested';
export { notificationRequested, notificationTemplates } from './messages/notification-requested';
export { payoutRequested } from './messages/payout-requested';
export { pushRequested } from './messages/push-requested';
export { ratingLookupRequested } from './messages/rating-lookup-requested';
export { receiptRequested } from './messages/receipt-requested';
export { auctionActivity } from './records/auction-activity';
export { namesRequest } from './tasks/names-request';
export { pointsAdjustment } from './tasks/points-adjustment';
export {
  chargeStep,
  courierCancellation,
  dispatchStep,
  lotChange,
  orderClosing,
  paymentReminder,
  paymentWait,
  settlementStep,
} from './tasks/settlement';
export type { ValidationFailure, Validator } from './validator';
