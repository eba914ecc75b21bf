import type { InvocationResult } from '../model';
import { type Decision, type GatewayRequest, type LambdaAuthorizer, refused } from './authorizer';
import { authorizerEvent } from './authorizer-events';
import { identityOf } from './identity-source';
import { allowsInvoke, type PolicyDocument } from './policy';

/** Runs an authorizer's function; it lives in real time, because tokens do. */
export type RunAuthorizer = (functionArn: string, event: unknown) => Promise<InvocationResult>;

type Context = Readonly<Record<string, unknown>>;
type Answer = {
  readonly isAuthorized?: unknown;
  readonly principalId?: unknown;
  readonly policyDocument?: PolicyDocument;
  readonly context?: Context;
};
type Remembered = { readonly answer: Promise<InvocationResult>; readonly until: number };

const isFlat = (context: Context): boolean =>
  Object.values(context).every((value) => ['string', 'number', 'boolean'].includes(typeof value));

const simple = ({ isAuthorized, context = {} }: Answer): Decision => {
  if (typeof isAuthorized !== 'boolean') return refused(500, 'The authorizer did not answer { isAuthorized }.');
  return isAuthorized ? { allowed: true, context } : refused(403, 'The authorizer said no.');
};

const policy = ({ principalId, policyDocument, context = {} }: Answer, methodArn: string): Decision => {
  if (typeof principalId !== 'string' || !policyDocument)
    return refused(500, 'The authorizer answered without principalId or policyDocument.');
  if (!isFlat(context)) return refused(500, 'The authorizer answered a context with values that are not text, numbers or booleans.');
  if (!allowsInvoke(policyDocument, methodArn)) return refused(403, 'The policy of the authorizer does not allow this.');
  const texts = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, String(value)]));
  return { allowed: true, context: { ...texts, principalId, integrationLatency: '0' } };
};

const judge = ({ answer }: LambdaAuthorizer, { payload, error }: InvocationResult, methodArn: string): Decision => {
  if (error)
    return error.errorMessage === 'Unauthorized'
      ? refused(401, 'The authorizer answered Unauthorized.')
      : refused(500, `The authorizer failed: ${error.errorMessage}`);
  if (payload === null || typeof payload !== 'object') return refused(500, 'The authorizer did not answer an object.');
  return answer === 'simple' ? simple(payload as Answer) : policy(payload as Answer, methodArn);
};

/** Asks Lambda authorizers, and remembers their answers by identity for their time to live. */
export const createLambdaAuthorization = (run: RunAuthorizer, now: () => number = Date.now) => {
  const remembered = new Map<string, Remembered>();

  const ask = (authorizer: LambdaAuthorizer, event: unknown, key: string): Promise<InvocationResult> => {
    const known = remembered.get(key);
    if (known && known.until > now()) return known.answer;
    const answer = run(authorizer.functionArn, event);
    if (authorizer.ttlSeconds <= 0) return answer;
    for (const [other, { until }] of remembered) if (until <= now()) remembered.delete(other);
    remembered.set(key, { answer, until: now() + authorizer.ttlSeconds * 1000 });
    // Failures are not remembered: the next request asks again.
    const forget = () => void remembered.delete(key);
    answer.then(({ error }) => error && forget(), forget);
    return answer;
  };
  return async (authorizer: LambdaAuthorizer, request: GatewayRequest): Promise<Decision> => {
    const identity = identityOf(authorizer.identitySources, request);
    if (!identity) return refused(401, 'The request does not have what identifies its caller.');
    if (authorizer.validation && !authorizer.validation.test(identity[0] ?? ''))
      return refused(401, 'The token does not have the expected form.');
    const key = JSON.stringify([authorizer.functionArn, authorizer.event, identity]);
    try {
      return judge(authorizer, await ask(authorizer, authorizerEvent(authorizer, request, identity), key), request.methodArn);
    } catch (error) {
      return refused(500, `The authorizer cannot be run: ${(error as Error).message}`);
    }
  };
};
