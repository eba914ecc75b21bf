import type { References } from '../references';
import type { Link } from '../system';
import { type DescribedService, type Found, ofType, record, type ThingId, text, thingId } from '../template';

type Reading = { readonly service: DescribedService; readonly refs: References };

const kindOf = ({ service }: Reading, id: ThingId): string => service.template.Resources[id.slice(service.name.length + 1)]?.Type ?? '';

/** Follows a route to its function: it names its integration, which names the function. */
const functionsBehind = (reading: Reading, value: unknown): readonly ThingId[] =>
  reading.refs(value).flatMap((id) => {
    if (!kindOf(reading, id).endsWith('::Integration')) return [];
    const integration = reading.service.template.Resources[id.slice(reading.service.name.length + 1)];
    return reading.refs(integration?.Properties?.['IntegrationUri']);
  });

const routesOf = (reading: Reading, { properties }: Found): readonly Link[] => {
  const [api] = reading.refs(properties['ApiId']);
  const labels = [text(properties['RouteKey'])];
  return api ? functionsBehind(reading, properties['Target']).map((to) => ({ from: api, to, kind: 'route', labels })) : [];
};

const restRoutesOf = (reading: Reading, { properties }: Found): readonly Link[] => {
  const [api] = reading.refs(properties['RestApiId']);
  const uri = record(properties['Integration'])['Uri'];
  const labels = [text(properties['HttpMethod'])];
  return api ? reading.refs(uri).map((to) => ({ from: api, to, kind: 'route', labels })) : [];
};

const authorizersOf = (reading: Reading, { properties }: Found): readonly Link[] => {
  const [api] = reading.refs([properties['ApiId'], properties['RestApiId']]);
  return api ? reading.refs(properties['AuthorizerUri']).map((to) => ({ from: api, to, kind: 'asks', labels: [] })) : [];
};

/** User pools, and whatever else names a function to ask, call it. */
const poolTriggersOf = ({ service, refs }: Reading, { id, properties }: Found): readonly Link[] =>
  refs(properties['LambdaConfig']).map((to) => ({ from: thingId(service.name, id), to, kind: 'triggers', labels: [] }));

/** @returns what APIs and user pools call. */
export const routeLinks = (service: DescribedService, refs: References): readonly Link[] => {
  const reading = { service, refs };
  const { template } = service;
  return [
    ...ofType(template, 'AWS::ApiGatewayV2::Route').flatMap((found) => routesOf(reading, found)),
    ...ofType(template, 'AWS::ApiGateway::Method').flatMap((found) => restRoutesOf(reading, found)),
    ...ofType(template, 'AWS::ApiGatewayV2::Authorizer', 'AWS::ApiGateway::Authorizer').flatMap((found) => authorizersOf(reading, found)),
    ...ofType(template, 'AWS::Cognito::UserPool').flatMap((found) => poolTriggersOf(reading, found)),
  ];
};
