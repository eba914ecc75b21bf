import { writeFile } from 'node:fs/promises';
import { allEvents, allMessages } from '@ecom/contracts';
import { eventsDocument } from './events-document';
import { readConsumers } from './read-consumers';

const consumers = await readConsumers(process.cwd());

await writeFile('packages/contracts/EVENTS.md', eventsDocument({ events: allEvents, messages: allMessages, consumers }));
console.log(`packages/contracts/EVENTS.md: ${allEvents.length} events, ${allMessages.length} messages`);
