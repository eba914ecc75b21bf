import { endpointEnvironment } from '../engines/start-engines';
import type { Deployment, EnginePorts, ServicePorts } from '../model';
import { apiUrl } from './local-addresses';

/** Gives every function the addresses of this machine; what its template says itself wins. */
export const withLocalEnvironment = (
  deployment: Deployment,
  services: ReadonlyMap<string, ServicePorts>,
  ports: EnginePorts,
  dynamoDbUrl: string,
): Deployment => {
  const shared = endpointEnvironment(ports, dynamoDbUrl);
  const sockets = new Set(deployment.apis.filter(({ kind }) => kind === 'websocket').map(({ service }) => service));
  const environmentOf = (service: string) => {
    const own = services.get(service);
    if (!own || !sockets.has(service)) return shared;
    return { ...shared, AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: apiUrl('websocket', own).replace('ws:', 'http:') };
  };
  const functions = deployment.functions.map((spec) => ({ ...spec, environment: { ...environmentOf(spec.service), ...spec.environment } }));
  return { ...deployment, functions };
};
