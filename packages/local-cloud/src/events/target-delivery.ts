import { setTimeout as delay } from 'node:timers/promises';
import type { Deliver, DeliveryOptions, RuleTarget } from '../model';

/** AWS retries for up to a day. Here a target that fails stays failing until somebody changes code, so the wait is short. */
const MAX_LOCAL_ATTEMPTS = 6;
const FIRST_RETRY_MS = 100;

type Failure = { readonly arn: string; readonly error: unknown; readonly deadLettered: boolean };

export type TargetDelivery = {
  /** Delivers with the retries of the target, then to its dead-letter queue; resolves true when the target took it. */
  send(target: RuleTarget, payload: (attempt: number) => string, options: DeliveryOptions, ruleArn: string): Promise<boolean>;
  stop(): void;
};

/** Client faults are not retried: no such queue stays no such queue. */
const isFinal = (error: unknown): boolean =>
  /NotFound|NonExistent|Unsupported|Validation/i.test(String((error as { code?: string }).code ?? (error as Error).name));

export const createTargetDelivery = (deliver: Deliver, onFailure: (failure: Failure) => void): TargetDelivery => {
  const stopping = new AbortController();

  const deadLetter = async (target: RuleTarget, payload: string, error: unknown, ruleArn: string, attempts: number) => {
    const attributes = {
      ERROR_CODE: String((error as { code?: string }).code ?? (error as Error).name),
      ERROR_MESSAGE: (error as Error).message,
      RULE_ARN: ruleArn,
      TARGET_ARN: target.arn,
      RETRY_ATTEMPTS: String(attempts - 1),
    };
    if (target.dlqArn !== undefined) await deliver(target.dlqArn, payload, { attributes });
    onFailure({ arn: target.arn, error, deadLettered: target.dlqArn !== undefined });
  };
  return {
    stop: () => stopping.abort(),
    send: async (target, payload, options, ruleArn) => {
      const deadline = Date.now() + target.retry.maximumAgeSeconds * 1000;
      for (let attempt = 1; ; attempt++) {
        try {
          await deliver(target.arn, payload(attempt), options);
          return true;
        } catch (error) {
          const spent = attempt > Math.min(target.retry.maximumAttempts, MAX_LOCAL_ATTEMPTS) || Date.now() > deadline;
          if (stopping.signal.aborted) return false;
          if (spent || isFinal(error)) {
            await deadLetter(target, payload(attempt), error, ruleArn, attempt);
            return false;
          }
          await delay(FIRST_RETRY_MS * 2 ** (attempt - 1), undefined, { signal: stopping.signal }).catch(() => {});
        }
      }
    },
  };
};
