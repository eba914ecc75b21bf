import type { Recorder } from '../model';

type Stored = {
  readonly emails?: readonly { readonly subject: string; readonly at: number; readonly destination: { readonly to?: readonly string[] } }[];
};

const everyMs = 1_000;

/** Records each mail that reaches the inbox at `url`. Answers how to stop. */
export const watchMail = (url: string, record: Recorder): (() => Promise<void>) => {
  let seen = 0;
  let skip = 0;
  const look = async (): Promise<void> => {
    const { emails = [] } = (await (await fetch(`${url}/store?since=${seen}`)).json()) as Stored;
    for (const { subject, destination } of emails.slice(skip)) {
      record({ kind: 'mail', title: `${subject} → ${(destination.to ?? []).join(', ')}`, ok: true });
    }
    const last = emails.at(-1)?.at;
    if (last === undefined) return;
    skip = emails.filter(({ at }) => at === last).length;
    seen = last;
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look().catch(() => undefined);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await looking;
  };
};
