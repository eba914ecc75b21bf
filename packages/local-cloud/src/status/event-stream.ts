import type { ServerResponse } from 'node:http';
import type { Activity } from '../model';
import { withoutTokens } from './executions/shown-value';
import type { Observed } from './observed';

const firstShown = 200;
const batchMs = 100;

const frame = (activities: readonly Activity[]): string => `data: ${withoutTokens(JSON.stringify(activities))}\n\n`;
const executionsFrame = (changed: ReadonlySet<string>): string => `event: executions\ndata: ${JSON.stringify([...changed])}\n\n`;

/** Runs once for all that is asked within a moment, so that a storm stays cheap. */
const batched = (run: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    run();
  };
  return {
    soon: (): void => {
      timer ??= setTimeout(flush, batchMs);
    },
    stop: (): void => clearTimeout(timer),
  };
};

/**
 * Sends the latest activities, then those to come, as Server-Sent Events: each a list. Beside them, as events called `executions`,
 * the ARNs of executions that went on.
 */
export const streamActivities = (
  response: ServerResponse,
  { activities, executions }: Pick<Observed, 'activities' | 'executions'>,
): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', connection: 'keep-alive' });
  response.write(frame(activities.recent().slice(-firstShown)));
  let waiting: Activity[] = [];
  const changed = new Set<string>();
  const sending = batched(() => {
    if (waiting.length > 0) response.write(frame(waiting.splice(0)));
    if (changed.size > 0) response.write(executionsFrame(changed));
    changed.clear();
  });
  const stops = [
    activities.subscribe((activity) => {
      waiting = [...waiting, activity].slice(-firstShown);
      sending.soon();
    }),
    executions.onChange((arn) => {
      changed.add(arn);
      sending.soon();
    }),
  ];
  response.on('close', () => {
    for (const stop of stops) stop();
    sending.stop();
  });
};
