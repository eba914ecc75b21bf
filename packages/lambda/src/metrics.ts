import { Metrics } from '@aws-lambda-powertools/metrics';
import { currentInvocation, type Invocation, type Measurement } from './invocation';

const namespace = 'Ecom';
/** `ecom-auction-prod`: whose numbers these are; stages of one account stay apart. */
const serviceName = process.env['POWERTOOLS_SERVICE_NAME'] ?? 'local';
/** `placeBid`: what remains of the name once service and stage are said. */
const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME']?.split('-').at(-1) ?? 'local';

/** Two of them, for a measurement costs by its dimensions: what a domain counts is not told apart by function. */
const technical = new Metrics({ namespace, serviceName, defaultDimensions: { function: functionName } });
const business = new Metrics({ namespace, serviceName });

/** Counts something that a domain wants to know, such as `BidsAccepted`. Once per invocation it is written, whatever became of that. */
export const count = (name: string, value = 1): void => {
  if (value > 0) currentInvocation()?.business.push({ name, unit: 'Count', value });
};

/** Measures a span that a domain wants to know, such as `CloseLag`. */
export const measure = (name: string, milliseconds: number): void => {
  currentInvocation()?.business.push({ name, unit: 'Milliseconds', value: milliseconds });
};

const totals = (measurements: readonly Measurement[]): readonly Measurement[] => {
  const counts = Map.groupBy(
    measurements.filter(({ unit }) => unit === 'Count'),
    ({ name }) => name,
  );

  return [
    ...[...counts].map(([name, all]) => ({ name, unit: 'Count' as const, value: all.reduce((sum, { value }) => sum + value, 0) })),
    ...measurements.filter(({ unit }) => unit !== 'Count'),
  ];
};

const outcomesOf = ({ handled, failed, refusals }: Invocation): readonly Measurement[] => {
  const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
  const counted = { Handled: handled, Refused: refused, Failed: failed };

  return Object.entries(counted).flatMap(([name, value]) => (value > 0 ? [{ name, unit: 'Count' as const, value }] : []));
};

const publish = (metrics: Metrics, measurements: readonly Measurement[], metadata: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(metadata)) metrics.addMetadata(key, value);
  for (const { name, unit, value } of measurements) metrics.addMetric(name, unit, value);
  metrics.publishStoredMetrics();
};

/** Writes what the invocation has measured: one line, and a second one when a domain has counted something. */
export const publishMetrics = (invocation: Invocation, correlationId: string | undefined): void => {
  const codes = [...invocation.refusals].map(([code, times]) => `${code}:${times}`).join(' ');
  const metadata = { ...(correlationId !== undefined && { correlationId }), ...(codes !== '' && { refusals: codes }) };
  publish(technical, [...outcomesOf(invocation), ...invocation.technical], metadata);
  if (invocation.business.length > 0) publish(business, totals(invocation.business), {});
};
