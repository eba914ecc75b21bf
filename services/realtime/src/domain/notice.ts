import type { MessageData, pushRequested } from '@ecom/contracts';

/** Something for one user alone: whoever asks for it names the user, and never a connection. */
export type Notice = MessageData<typeof pushRequested>;
