import { localArn } from '../../template/account';
import { type Call, jsonBody, type ReadCalls, UnknownOperationError } from '../call';

const actions: Readonly<Record<string, string>> = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** Whoever makes a schedule hands a role to the scheduler, and must be allowed to. */
const passing = (roleArn: string | undefined): readonly Call[] =>
  roleArn === undefined
    ? []
    : [{ action: 'iam:PassRole', resource: roleArn, context: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }];

export const schedulerCalls: ReadCalls = (request) => {
  const { method, path, query } = request;
  const [, name] = /^\/schedules\/([^/]+)$/.exec(path) ?? [];
  const action = actions[method];
  if (name === undefined || action === undefined) throw new UnknownOperationError(`scheduler ${method} ${path}`, 'scheduler.ts');
  const body = jsonBody(request) as { readonly GroupName?: string; readonly Target?: { readonly RoleArn?: string } };
  const group = body.GroupName ?? query.get('groupName') ?? 'default';
  return [
    { action: `scheduler:${action}`, resource: localArn('scheduler', `schedule/${group}/${name}`) },
    ...passing(body.Target?.RoleArn),
  ];
};
