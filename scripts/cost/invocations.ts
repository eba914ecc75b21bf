import { type Model, times } from './model';
import { mentioned, type Placed, resourcesOf, type ServiceTemplate } from './template';

export type Invoked = {
  /** `auction placeBid` */
  readonly name: string;
  /** Logical id. */
  readonly id: string;
  readonly gigabytes: number;
  readonly arm: boolean;
  readonly traced: boolean;
  readonly count: number;
};

/** How often something is started through an id: an integration, an alias, the function itself. */
type Start = { readonly service: string; readonly id: string; readonly count: number };

const nameOf = ({ service, properties }: Placed): string => `${service} ${String(properties['FunctionName']).split('-').at(-1)}`;

/** `PlaceBidLiveAlias` and `PlaceBidLambdaFunction` are the same function to whoever calls it. */
export const plain = (id: string): string => id.replace(/(LiveAlias|LambdaFunction)$/, '');

const routeKey = ({ service, properties }: Placed): string => `${service} ${String(properties['RouteKey'])}`;

export const routesOf = (services: readonly ServiceTemplate[]): readonly (Placed & { readonly key: string })[] =>
  resourcesOf(services, 'AWS::ApiGatewayV2::Route').map((route) => ({ ...route, key: routeKey(route) }));

const byRoutes = (services: readonly ServiceTemplate[], model: Model): readonly Start[] => {
  const integrations = resourcesOf(services, 'AWS::ApiGatewayV2::Integration');

  return routesOf(services).flatMap(({ service, properties, key }) => {
    const ids = mentioned(properties['Target']);
    const integration = integrations.find((candidate) => candidate.service === service && ids.includes(candidate.id));

    return mentioned(integration?.properties['IntegrationUri']).map((id) => ({ service, id, count: times(model, model.requests[key]) }));
  });
};

const perBatch = (model: Model, { service, properties }: Placed): number => {
  const ids = mentioned(properties['EventSourceArn']);
  const named = (rates: Model['messages']) => ids.map((id) => rates[`${service} ${id}`]).find(Boolean);
  const message = named(model.messages);
  if (message) return times(model, message) / model.batches.queue;
  const change = named(model.changes);
  const records = change ?? (ids.some((id) => id.includes(':kinesis:')) ? Object.values(model.streams)[0] : undefined);

  return times(model, records) / model.batches.stream;
};

const bySources = (services: readonly ServiceTemplate[], model: Model): readonly Start[] =>
  resourcesOf(services, 'AWS::Lambda::EventSourceMapping').flatMap((mapping) =>
    mentioned(mapping.properties['FunctionName']).map((id) => ({ service: mapping.service, id, count: perBatch(model, mapping) })),
  );

/** @returns requests to routes that ask the authorizer, by the route's own settings. */
const authorized = (services: readonly ServiceTemplate[], model: Model): number =>
  routesOf(services)
    .filter(({ properties }) => properties['AuthorizationType'] === 'CUSTOM')
    .reduce((sum, { key }) => sum + times(model, model.requests[key]), 0);

/** @returns how often each function runs for the bids of the model. */
export const invocations = (services: readonly ServiceTemplate[], model: Model): readonly Invoked[] => {
  const starts = [...byRoutes(services, model), ...bySources(services, model)];
  const checks = authorized(services, model) * (1 - model.authorizer.cached);

  return resourcesOf(services, 'AWS::Lambda::Function').map((lambda) => {
    const name = nameOf(lambda);
    const started = starts.filter(({ service, id }) => service === lambda.service && plain(id) === plain(lambda.id));
    const { MemorySize = 128, Architectures, TracingConfig } = lambda.properties;

    return {
      name,
      id: lambda.id,
      gigabytes: Number(MemorySize) / 1024,
      arm: JSON.stringify(Architectures ?? []).includes('arm64'),
      traced: JSON.stringify(TracingConfig ?? {}).includes('Active'),
      count: started.reduce((sum, { count }) => sum + count, name === model.authorizer.function ? checks : 0),
    };
  });
};
