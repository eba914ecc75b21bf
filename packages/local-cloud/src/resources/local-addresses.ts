import type { ServicePorts } from '../model';
import type { ApiSpec } from '../resource-specs';

export type ApiKind = ApiSpec['kind'];
type PortsByService = ReadonlyMap<string, ServicePorts>;

/** What `Ref` gives for an API: tells its service and kind, and stands where AWS has the API's id. */
export const apiId = (service: string, kind: ApiKind): string => `${service}-${kind}-api`;

/** Address of an API on this machine. */
export const apiUrl = (kind: ApiKind, ports: ServicePorts): string =>
  kind === 'websocket' ? `ws://127.0.0.1:${ports.websocket}` : `http://127.0.0.1:${ports.http}`;

const onAws =
  /(?<scheme>https?|wss?):\/\/(?<service>[a-z][a-z0-9-]*)-(?<kind>http|rest|websocket)-api\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?<segment>\/[$\w-]+)?/gi;

const signInPageOnAws = /https:\/\/[a-z0-9-]+\.auth\.[a-z0-9-]+\.amazoncognito\.com/gi;

export type LocalAddresses = { readonly services: PortsByService; readonly cognitoPort: number; readonly stage: string };

/**
 * Points addresses of API Gateway that a template puts together at this machine: `wss://<id>.execute-api…/<stage>` becomes
 * `ws://127.0.0.1:<port>`, and `https://` of a WebSocket API, where messages are posted to, `http://` of the same port.
 * The stage goes, for the APIs stand at the root here; a path after it stays. Sign-in pages of user pools are served by Cognito's port.
 */
export const localAddresses =
  ({ services, cognitoPort, stage }: LocalAddresses) =>
  (text: string): string =>
    text.replaceAll(signInPageOnAws, `http://127.0.0.1:${cognitoPort}`).replaceAll(onAws, (...match) => {
      const { scheme = '', service = '', kind, segment = '' } = match.at(-1) as Partial<Record<string, string>>;
      const own = services.get(service);
      if (!own) return match[0];
      const port = kind === 'websocket' ? own.websocket : own.http;
      const rest = segment === `/${stage}` || segment === '/$default' ? '' : segment;
      return `${scheme.replace(/s$/i, '')}://127.0.0.1:${port}${rest}`;
    });
