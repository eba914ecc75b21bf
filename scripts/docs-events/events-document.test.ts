import { leaderOutbid } from '@ecom/contracts';
import { describe, expect, it } from 'vitest';
import { eventsDocument } from './events-document';
import { eventsListenedFor } from './read-consumers';

describe('EVENTS.md', () => {
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
