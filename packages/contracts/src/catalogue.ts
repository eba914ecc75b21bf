import type { EventContract } from './define-event';
import type { MessageContract } from './define-message';
import { auctionCancelled } from './events/auction/auction-cancelled';
import { auctionClosed } from './events/auction/auction-closed';
import { auctionEndingSoon } from './events/auction/auction-ending-soon';
import { auctionExtended } from './events/auction/auction-extended';
import { leaderOutbid } from './events/auction/leader-outbid';
import { userRegistered } from './events/identity/user-registered';
import { auctionDue } from './messages/auction-due';
import { notificationRequested } from './messages/notification-requested';
import { auctionActivity } from './records/auction-activity';

/** Every event there is: what documents, validators and the checks are made from. */
export const allEvents: readonly EventContract[] = [
  auctionCancelled,
  auctionClosed,
  auctionEndingSoon,
  auctionExtended,
  leaderOutbid,
  userRegistered,
];

/** Every queue message and stream record there is. */
export const allMessages: readonly MessageContract[] = [auctionActivity, auctionDue, notificationRequested];
