import type { Deliver, DeliveryOptions, RuleTarget, Sender } from '../model';

/** AWS retries for up to a day. Here a target that fails stays failing until somebody changes code, so the wait is short. */
const MAX_LOCAL_RETRIES = 6;
const FIRST_RETRY_MS = 100;

export type Failure = { readonly arn: string; readonly error: unknown; readonly deadLettered: boolean };

export type Shipment = {
  /** What the target gets at an attempt, counted from 1. */
  readonly payload: (attempt: number) => string;
  readonly options: DeliveryOptions;
  /** The rule or schedule that sends it. */
  readonly sourceArn: string;
  /** The service that acts for it, unless the target names a role. */
  readonly service: string;
};

export type TargetDelivery = {
  /** Delivers with the retries of the target, then to its dead-letter queue; true when the target took it. Never rejects. */
  send(target: RuleTarget, shipment: Shipment): Promise<boolean>;
  stop(): void;
};

type Problem = { readonly code?: string; readonly name: string; readonly message: string };

const codeOf = (problem: Problem) => problem.code ?? problem.name;

/** Client faults are not retried: no such queue stays no such queue. */
const isFinal = (problem: Problem): boolean => /NotFound|NonExistent|Unsupported|Validation|AccessDenied/i.test(codeOf(problem));

const retriesOf = ({ retry }: RuleTarget, problem: Problem) => (isFinal(problem) ? 0 : Math.min(retry.maximumAttempts, MAX_LOCAL_RETRIES));

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const SCHEDULER = 'scheduler.amazonaws.com';

const senderOf = ({ roleArn }: RuleTarget, { service, sourceArn }: Shipment): Sender =>
  roleArn === undefined ? { service, sourceArn } : { principalArn: roleArn };

/** The scheduler does everything with the role it was handed; EventBridge fills dead-letter queues as itself. */
const deadLetterSenderOf = (target: RuleTarget, shipment: Shipment): Sender =>
  shipment.service === SCHEDULER ? senderOf(target, shipment) : { service: shipment.service, sourceArn: shipment.sourceArn };

/** Delivers to targets of rules and schedules through `deliver`; tells about what was given up. */
export const createTargetDelivery = (deliver: Deliver, onFailure: (failure: Failure) => void): TargetDelivery => {
  const stopping = new AbortController();

  const attempt = async (target: RuleTarget, shipment: Shipment, count: number): Promise<Problem | undefined> => {
    try {
      await deliver(target.arn, shipment.payload(count), { ...shipment.options, as: senderOf(target, shipment) });
      return undefined;
    } catch (error) {
      return error as Problem;
    }
  };
  const giveUp = async (target: RuleTarget, shipment: Shipment, last: { problem: Problem; count: number }) => {
    const attributes = {
      ERROR_CODE: codeOf(last.problem),
      ERROR_MESSAGE: last.problem.message,
      RULE_ARN: shipment.sourceArn,
      TARGET_ARN: target.arn,
      RETRY_ATTEMPTS: String(last.count - 1),
    };
    const kept =
      target.dlqArn === undefined
        ? Promise.reject(new Error('There is no dead-letter queue.'))
        : deliver(target.dlqArn, shipment.payload(last.count), { attributes, as: deadLetterSenderOf(target, shipment) });
    const deadLettered = await kept.then(
      () => true,
      () => false,
    );
    onFailure({ arn: target.arn, error: last.problem, deadLettered });
  };
  return {
    stop: () => stopping.abort(),
    send: async (target, shipment) => {
      const deadline = Date.now() + target.retry.maximumAgeSeconds * 1000;
      for (let count = 1; !stopping.signal.aborted; count++) {
        const problem = await attempt(target, shipment, count);
        if (!problem) return true;
        if (count > retriesOf(target, problem) || Date.now() > deadline) {
          await giveUp(target, shipment, { problem, count });
          return false;
        }
        await pause(FIRST_RETRY_MS * 2 ** (count - 1), stopping.signal);
      }
      return false;
    },
  };
};
