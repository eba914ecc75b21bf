import { allEvents, allMessages } from '@ecom/contracts';
import { eventsDocument } from './events-document';
import { readConsumers } from './read-consumers';

/** @returns EVENTS.md as it must be. */
export const eventsDocuments = async (root: string): Promise<Readonly<Record<string, string>>> => ({
  'packages/contracts/EVENTS.md': eventsDocument({ events: allEvents, messages: allMessages, consumers: await readConsumers(root) }),
});
