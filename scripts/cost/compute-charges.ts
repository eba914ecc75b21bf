import type { Invoked } from './invocations';
import type { Model } from './model';
import type { Charge } from './prices';

const BYTES = 1_000_000_000;

/** @returns what running functions costs: requests, time and memory, logs kept a month, traces. */
export const computeCharges = (functions: readonly Invoked[], model: Model): readonly Charge[] =>
  functions.flatMap(({ name, gigabytes, arm, traced, count }) => {
    const seconds = (count * (model.functions[name] ?? model.functions.default).ms) / 1000;
    const logs = (count * model.logBytes.invocation) / BYTES;

    return [
      { price: 'lambdaRequest', quantity: count },
      { price: arm ? 'lambdaArmSecond' : 'lambdaX86Second', quantity: seconds * gigabytes },
      { price: 'logGigabyte', quantity: logs },
      { price: 'logStored', quantity: logs },
      ...(traced ? [{ price: 'trace', quantity: count * model.traced.share }] : []),
    ];
  });
