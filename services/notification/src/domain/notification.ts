import type { MessageData, notificationRequested } from '@ecom/contracts';

/** What somebody asks for: tell this user this, once per user and business key. */
export type Notification = MessageData<typeof notificationRequested>;

export type Template = Notification['template'];

/** How it ended. None of these is ever tried again. */
export type Outcome =
  | { readonly state: 'sent'; readonly mailId: string }
  | { readonly state: 'muted' }
  | { readonly state: 'undeliverable'; readonly reason: 'user-unknown' | 'address-unverified' };
