import type { ServerResponse } from 'node:http';
import type { Activity } from '../model';
import type { ActivityLog } from './activity-log';

const firstShown = 200;
const batchMs = 100;

const frame = (activities: readonly Activity[]): string => `data: ${JSON.stringify(activities)}\n\n`;

/** Sends the latest activities, then those to come, as Server-Sent Events: each a list, so that a storm of them stays cheap. */
export const streamActivities = (response: ServerResponse, { recent, subscribe }: ActivityLog): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', connection: 'keep-alive' });
  response.write(frame(recent().slice(-firstShown)));
  let waiting: Activity[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    response.write(frame(waiting.splice(0)));
  };
  const stop = subscribe((activity) => {
    waiting = [...waiting, activity].slice(-firstShown);
    timer ??= setTimeout(flush, batchMs);
  });
  response.on('close', () => {
    stop();
    clearTimeout(timer);
  });
};
