import { routesOf } from './invocations';
import type { Model } from './model';
import { times } from './model';
import type { Charge } from './prices';
import { resourcesOf, type ServiceTemplate } from './template';

/** Count, 4xx, 5xx, latency, integration latency, bytes: what a stage with detailed metrics keeps for each of its routes. */
const METRICS_OF_A_ROUTE = 6;

const detailed = (services: readonly ServiceTemplate[], service: string): boolean =>
  resourcesOf(services, 'AWS::ApiGatewayV2::Stage').some(
    (stage) => stage.service === service && JSON.stringify(stage.properties).includes('"DetailedMetricsEnabled":true'),
  );

/** Metrics of our own are those that dashboards and alarms show, each with its dimensions. */
const own = (services: readonly ServiceTemplate[]): number => {
  const shown = resourcesOf(services, 'AWS::CloudWatch::Dashboard').flatMap(({ properties }) => [
    ...JSON.stringify(properties['DashboardBody']).matchAll(/\[\\+"Ecom\\+",(?:\\+"[^"\\]*\\+",?)+/g),
  ]);

  return new Set(shown.map(([text]) => text)).size;
};

/** @returns custom metrics that are kept while there is traffic: an hour without data costs nothing. */
export const metricCharges = (services: readonly ServiceTemplate[], model: Model): readonly Charge[] => {
  const busy = routesOf(services).filter(({ service, key }) => times(model, model.requests[key]) > 0 && detailed(services, service));

  return [{ price: 'customMetric', quantity: busy.length * METRICS_OF_A_ROUTE + own(services) }];
};
