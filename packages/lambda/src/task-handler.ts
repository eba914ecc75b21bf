import type { Validator } from '@ecom/contracts';
import { directHandler } from './direct-handler';
import { messagePipeline } from './message-pipeline';

type Task<Data, Result> = { readonly validate: Validator<Data>; readonly handle: (data: Data) => Promise<Result> };

/**
 * A task of a state machine. Its input is held to its contract, as nobody else looks at what a definition makes of its data.
 * What is thrown reaches `Retry` and `Catch` under the name of its class.
 */
export const taskHandler = <Data extends { readonly correlationId: string }, Result>({ validate, handle }: Task<Data, Result>) =>
  directHandler<unknown, Result>({
    handle: messagePipeline(validate, handle),
    correlationOf: (event) => (event as Partial<Data> | null)?.correlationId,
  });
