import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../model';
import { atPath, inputOf } from './input-transformer';

const event = { id: 'e1', source: 'ecom.auction', time: '2025-01-01T00:00:00Z', detail: { name: 'say "hi"', price: 5, tags: ['a', 'b'] } };
const target = (input: Partial<RuleTarget>): RuleTarget => ({
  id: 't',
  arn: 'arn:aws:sqs:us-east-1:000000000000:q',
  retry: { maximumAttempts: 0, maximumAgeSeconds: 60 },
  ...input,
});
const transformed = (
  template: string,
  paths: Readonly<Record<string, string>> = {
    name: '$.detail.name',
    price: '$.detail.price',
    tags: '$.detail.tags',
    gone: '$.detail.gone',
  },
) => inputOf(target({ inputTransformer: { paths, template } }), event, 'arn:aws:events:us-east-1:000000000000:rule/bus/rule-1');

describe('input of a target', () => {
  it('is the event, a part of it or a constant', () => {
    expect(JSON.parse(inputOf(target({}), event, ''))).toEqual(event);
    expect(inputOf(target({ inputPath: '$.detail.price' }), event, '')).toBe('5');
    expect(inputOf(target({ input: '{"a":1}' }), event, '')).toBe('{"a":1}');
  });

  it('fills a template: JSON outside quotes, text inside them', () => {
    expect(JSON.parse(transformed('{"name": <name>, "price": <price>, "tags": <tags>}'))).toEqual({
      name: 'say "hi"',
      price: 5,
      tags: ['a', 'b'],
    });
    expect(JSON.parse(transformed('{"text": "<name> for <price>"}'))).toEqual({ text: 'say "hi" for 5' });
    expect(JSON.parse(transformed('"Plain <gone>text"'))).toBe('Plain text');
  });

  it('knows the predefined variables and leaves others alone', () => {
    expect(JSON.parse(transformed('{"rule": "<aws.events.rule-name>", "event": <aws.events.event.json>}'))).toEqual({
      rule: 'rule-1',
      event,
    });
    expect(transformed('"<unknown>"')).toBe('"<unknown>"');
  });

  it('reads paths with indexes', () => {
    expect(atPath('$.detail.tags[1]', event)).toBe('b');
    expect(atPath('$', event)).toBe(event);
    expect(atPath('$.none.deep', event)).toBeUndefined();
  });
});
