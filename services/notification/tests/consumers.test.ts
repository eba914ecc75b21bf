import { readFile } from 'node:fs/promises';
import { notificationRequested, userRegistered } from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler } from '../src/functions/send-notification/handler';

vi.hoisted(() => {
  for (const name of ['MAIL_SENDER', 'NOTIFICATION_LOG_TABLE', 'PREFERENCE_TABLE', 'USER_POOL_ID']) vi.stubEnv(name, 'none');
});

const handler = makeHandler(vi.fn().mockResolvedValue({ state: 'sent' }));

const rules = parse(await readFile(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
const { InputPathsMap: paths, InputTemplate: template } = rules.Resources.WelcomeRule.Properties.Targets[0].InputTransformer as {
  readonly InputPathsMap: Readonly<Record<string, string>>;
  readonly InputTemplate: string;
};

const at = (path: string, event: unknown): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step], event);

/** What EventBridge makes of the event: the values of the paths in the template, nothing for one that is not there. */
const transformed = (event: unknown): string =>
  template.replaceAll(/<(\w+)>/g, (_, name: string) => String(at(paths[name] ?? '', event) ?? ''));

describe('send-notification', () => {
  testConsumer(notificationRequested, (data) => handler(queueEvent(data)));
});

describe('the rule that welcomes', () => {
  testConsumer(userRegistered, (data) => handler(queueEvent(transformed(busEvent(userRegistered, data)))), ['userId']);
});
