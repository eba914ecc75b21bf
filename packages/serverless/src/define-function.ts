import { type EventName, type MessageName, publishing } from './contract';
import type { Value } from './reference';
import { allow, type Statement } from './statement';
import type { Trigger, UrlPlace } from './trigger';

type Options = {
  readonly on?: readonly Trigger[];
  readonly env?: Readonly<Record<string, Value>>;
  readonly iam?: readonly Statement[];
  /** The events it puts on the bus; its role allows no others. */
  readonly publishes?: readonly EventName[];
  /** Below src/functions, when it is not the function's own name. */
  readonly folder?: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly memorySize?: number;
  readonly reservedConcurrency?: number;
  /** Sends to the queue it reads, on purpose: Lambda would end such a chain after 16 invocations. */
  readonly sendsToItself?: true;
  /** The queue for invocations that failed for good, of a function that something starts without waiting for it. */
  readonly deadLetterArn?: Value;
};

export type FunctionDefinition = {
  readonly key: string;
  readonly lambda: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
  /** `POST /auth/sign-up` -> why anybody may call it. */
  readonly publicRoutes: Readonly<Record<string, string>>;
  readonly receives: readonly MessageName[];
  readonly publishes: readonly EventName[];
  /** What is at the address of its own, when it has one. */
  readonly url?: UrlPlace;
};

const camelCase = (kebab: string): string => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Names only: schemas and examples stay in the contracts. */
const nameOf = ({ name, version }: MessageName): MessageName => ({ name, version });

/** `defineFunction('place-bid', …)` is src/functions/place-bid/handler.main, deployed as `placeBid` with a role of its own. */
export const defineFunction = (
  name: string,
  { on = [], env = {}, iam = [], publishes = [], folder = name, deadLetterArn, sendsToItself, ...limits }: Options,
): FunctionDefinition => {
  const [url] = on.flatMap((trigger) => trigger.url ?? []);

  return {
    key: camelCase(name),
    lambda: {
      handler: `src/functions/${folder}/handler.main`,
      events: on.flatMap(({ event }) => event ?? []),
      environment: env,
      ...(url && { url: url.settings }),
      ...(deadLetterArn !== undefined && { onError: deadLetterArn }),
      ...(sendsToItself && { recursiveLoop: 'Allow' }),
      ...limits,
    },
    statements: [
      ...on.flatMap(({ statements }) => statements),
      ...iam,
      ...publishing(publishes),
      ...(deadLetterArn === undefined ? [] : [allow(['sqs:SendMessage'], deadLetterArn)]),
    ],
    publicRoutes: Object.fromEntries(on.flatMap(({ publicRoute }) => (publicRoute ? [[publicRoute.route, publicRoute.reason]] : []))),
    receives: on.flatMap(({ receives }) => (receives ? [nameOf(receives)] : [])),
    publishes: publishes.map((event) => ({ ...nameOf(event), source: event.source })),
    ...(url && { url: { path: url.path } }),
  };
};
