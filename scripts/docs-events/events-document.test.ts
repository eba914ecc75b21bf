import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { allEvents, allMessages, leaderOutbid } from '@ecom/contracts';
import { describe, expect, it } from 'vitest';
import { eventsDocument } from './events-document';
import { eventsListenedFor, readConsumers } from './read-consumers';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('EVENTS.md', () => {
  it('is fresh: run `pnpm docs:events` when this fails', async () => {
    const consumers = await readConsumers(root);

    expect(await readFile(`${root}packages/contracts/EVENTS.md`, 'utf8')).toBe(
      eventsDocument({ events: allEvents, messages: allMessages, consumers }),
    );
  });

  it('says who consumes an event, and which fields are always there', () => {
    const text = eventsDocument({ events: [leaderOutbid], messages: [], consumers: { LeaderOutbid: ['auction'] } });

    expect(text).toContain('From `ecom.auction`. Consumed by `auction`.');
    expect(text).toContain('| `currency` | `USD` \\| `EUR` \\| `GBP` | always |');
  });

  it('finds consumers in the rules of resource files', () => {
    const rules =
      'Resources:\n  R:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern:\n        detail-type: [LeaderOutbid]\n';

    expect(eventsListenedFor(rules)).toEqual(['LeaderOutbid']);
  });
});
