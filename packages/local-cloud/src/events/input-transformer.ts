import type { RuleTarget } from '../model';

/** Value at a path such as `$.detail.items[0].sku`; undefined where there is none. */
export const atPath = (path: string, event: unknown): unknown => {
  const steps = path.replace(/^\$\.?/, '').match(/[^.[\]"']+/g) ?? [];
  return steps.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[step], event);
};

/** Inside quotes a value stands as bare text; elsewhere as JSON. */
const insert = (value: unknown, quoted: boolean): string => {
  if (value === undefined) return quoted ? '' : '""';
  const json = JSON.stringify(value);
  if (!quoted) return json;
  return typeof value === 'string' ? json.slice(1, -1) : JSON.stringify(json).slice(1, -1);
};

const insideQuotes = (text: string): boolean => (text.replaceAll(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;

const predefined = (event: Readonly<Record<string, unknown>>, ruleArn: string): Readonly<Record<string, unknown>> => ({
  'aws.events.event': Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'detail')),
  'aws.events.event.json': event,
  'aws.events.event.ingestion-time': event['time'],
  'aws.events.rule-arn': ruleArn,
  'aws.events.rule-name': ruleArn.split('/').at(-1),
});

/** What a target receives: the event, a part of it, a constant, or the filled template. */
export const inputOf = (target: RuleTarget, event: Readonly<Record<string, unknown>>, ruleArn: string): string => {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(atPath(target.inputPath, event) ?? null);
  if (!target.inputTransformer) return JSON.stringify(event);
  const { paths, template } = target.inputTransformer;
  const values = {
    ...predefined(event, ruleArn),
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, atPath(path, event)])),
  };
  const filled = template.replaceAll(/<([\w.-]+)>/g, (match, name: string, offset: number) =>
    name in values ? insert((values as Readonly<Record<string, unknown>>)[name], insideQuotes(template.slice(0, offset))) : match,
  );
  return filled;
};
