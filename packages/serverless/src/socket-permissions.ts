import type { FunctionDefinition } from './define-function';
import { pascalCase } from './function-role';
import { sub } from './reference';

const isSocket = ({ lambda }: FunctionDefinition): boolean => (lambda['events'] as readonly object[]).some((event) => 'websocket' in event);

const ownApi = sub('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${WebsocketsApi}/*');

/** The framework lets every API Gateway of every account call a function behind a WebSocket route: only this service's API may. */
export const socketPermissions = (definitions: readonly FunctionDefinition[]) =>
  Object.fromEntries(
    definitions.filter(isSocket).map(({ key }) => [`${pascalCase(key)}LambdaPermissionWebsockets`, { Properties: { SourceArn: ownApi } }]),
  );
