import { LocalCloudError } from '../errors';
import type { Deployment } from '../model';
import { type ApiService, deployedFunction, type Fields, isFields } from './api-service';
import type { Authorizer } from './authorizer';
import { authorizerOf } from './authorizer-config';

export type SocketRoute = {
  readonly route: string;
  readonly functionKey: string;
  readonly functionArn: string;
  readonly authorizer?: Authorizer;
  readonly definition: Fields;
};

type RouteSource = { readonly service: ApiService; readonly deployment: Deployment; readonly functionKey: string };

const routeOf = ({ service, deployment, functionKey }: RouteSource, event: unknown): SocketRoute => {
  const { authorizer: declared, ...definition }: Fields = isFields(event) ? event : { route: event };
  const route = String(definition['route']);
  const spec = deployedFunction(service, functionKey, deployment);
  if (!spec) throw new LocalCloudError('FUNCTION_MISSING', `${service.name}: ${route}: the function "${functionKey}" is not deployed.`);
  const authorizer = authorizerOf({ service, deployment, kind: 'websocket', route }, declared);
  if (authorizer && route !== '$connect') {
    throw new LocalCloudError('AUTHORIZER_UNSUPPORTED', `${service.name}: ${route}: only $connect can have an authorizer.`);
  }
  return { route, functionKey, functionArn: spec.arn, definition, ...(authorizer && { authorizer }) };
};

/** The routes of a service's WebSocket API. @throws LocalCloudError for one that cannot be served as declared */
export const socketRoutes = (service: ApiService, deployment: Deployment): readonly SocketRoute[] =>
  Object.entries(service.functions).flatMap(([functionKey, { events = [] }]) =>
    events.flatMap(({ websocket }) => (websocket === undefined ? [] : [routeOf({ service, deployment, functionKey }, websocket)])),
  );
