import { noteHandled } from './failure';
import { observed } from './observed';

type Direct<Event, Result> = {
  readonly handle: (event: Event) => Promise<Result>;
  readonly correlationOf?: (event: Event) => string | undefined;
};

/** A function that is called as it is: by a clock, a user pool, an API that asks who somebody is. What fails is thrown at the caller. */
export const directHandler = <Event, Result>({ handle, ...options }: Direct<Event, Result>) =>
  observed<Event, Result>({
    ...options,
    handle: async (event) => {
      const result = await handle(event);
      noteHandled();

      return result;
    },
  });
