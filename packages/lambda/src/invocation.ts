import { AsyncLocalStorage } from 'node:async_hooks';

export type Unit = 'Count' | 'Milliseconds';
export type Measurement = { readonly name: string; readonly unit: Unit; readonly value: number };

/** What one invocation has to tell when it is over. */
export type Invocation = {
  handled: number;
  failed: number;
  /** Code of a refusal -> how often. */
  readonly refusals: Map<string, number>;
  readonly technical: Measurement[];
  readonly business: Measurement[];
};

type Scope = { readonly invocation: Invocation; correlationId: string | undefined };

/** Messages of a batch run at once, so nothing of one of them may be kept where another finds it. */
const scopes = new AsyncLocalStorage<Scope>();

export const newInvocation = (): Invocation => ({ handled: 0, failed: 0, refusals: new Map(), technical: [], business: [] });

export const currentInvocation = (): Invocation | undefined => scopes.getStore()?.invocation;

export const currentCorrelationId = (): string | undefined => scopes.getStore()?.correlationId;

/** Everything that `work` does belongs to the invocation, and to nothing that ran before it. */
export const inInvocation = <Result>(invocation: Invocation, correlationId: string | undefined, work: () => Result): Result =>
  scopes.run({ invocation, correlationId }, work);

/** One message of a batch: what runs beside it has an id of its own. `correlationId` holds until the message has said a better one. */
export const inEntry = <Result>(correlationId: string, work: () => Result): Result =>
  scopes.run({ invocation: currentInvocation() ?? newInvocation(), correlationId }, work);

/** Makes every log line from here on carry the id, of this message or request alone. */
export const correlateWith = (correlationId: string): void => {
  const scope = scopes.getStore();
  if (scope) scope.correlationId = correlationId;
};
