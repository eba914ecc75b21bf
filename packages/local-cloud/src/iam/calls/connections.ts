import { localArn } from '../../template/account';
import { type ReadCalls, UnknownOperationError } from '../call';

/** What is posted to, asked of and closed at the sockets of one API; the address says the stage when the endpoint has one. */
export const connectionsCalls =
  (apiId: string, stage: string): ReadCalls =>
  ({ method, path }) => {
    const [, named, id] = /^(?:\/([^/]+))?\/@connections\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined) throw new UnknownOperationError(`execute-api ${method} ${path}`, 'connections.ts');
    return [
      {
        action: 'execute-api:ManageConnections',
        resource: localArn('execute-api', `${apiId}/${named ?? stage}/${method}/@connections/${id}`),
      },
    ];
  };
