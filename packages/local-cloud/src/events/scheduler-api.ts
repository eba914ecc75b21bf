import type { RequestListener } from 'node:http';
import { type Guard, unguarded } from '../iam/guard';
import { AwsError, asAwsError } from '../runtime/aws-error';
import { bodyOf, type RunningServer, serve } from '../runtime/http-server';
import type { ScheduleInput } from './scheduler-input';
import type { SchedulerOperations } from './scheduler-operations';

const ROUTES: Readonly<Record<string, string>> = {
  'GET schedules': 'ListSchedules',
  'POST schedules/name': 'CreateSchedule',
  'PUT schedules/name': 'UpdateSchedule',
  'GET schedules/name': 'GetSchedule',
  'DELETE schedules/name': 'DeleteSchedule',
  'GET schedule-groups': 'ListScheduleGroups',
  'POST schedule-groups/name': 'CreateScheduleGroup',
  'GET schedule-groups/name': 'GetScheduleGroup',
  'DELETE schedule-groups/name': 'DeleteScheduleGroup',
};

/** The EventBridge Scheduler API. */
export const startSchedulerApi = (port: number, operations: SchedulerOperations, guard: Guard = unguarded): Promise<RunningServer> => {
  const listener: RequestListener = async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://local');
      const [collection = '', name = ''] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
      const operation = operations[ROUTES[`${request.method} ${collection}${name && '/name'}`] ?? ''];
      if (!operation) throw new AwsError('UnknownOperationException', `The local Scheduler has no ${request.method} ${url.pathname}.`, 404);
      const body = JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as ScheduleInput;
      const answer = JSON.stringify(operation({ name, query: url.searchParams, body }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    } catch (error) {
      const { code, message, status } = asAwsError(error);
      response
        .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code })
        .end(JSON.stringify({ Message: message }));
    }
  };
  return serve(port, 'the Scheduler API', guard('scheduler', listener));
};
