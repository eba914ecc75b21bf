import { namedIn, ofType, target } from '@ecom/serverless/resources';
import type { Watch } from '@ecom/serverless/watches';
import type { Template } from '../check-templates/template';

/** What an alarm is about, as far as its page names it. */
export type Subject = {
  /** `auction` */
  readonly service: string;
  readonly watch: Watch;
  /** Names of the functions that are to blame, as they are deployed after service and stage; none: any of the service. */
  readonly functions: readonly string[];
  /** Name of the queue after service and stage. */
  readonly queue: string | undefined;
  /** The queue says where in a stream the records lie, and does not hold them. */
  readonly holdsPositions: boolean;
};

type Mapping = { readonly source: string | undefined; readonly reader: string | undefined; readonly failed: readonly string[] };

const functionKey = (id: string): string => `${id.charAt(0).toLowerCase()}${id.slice(1)}`.replace(/LambdaFunction$/, '');

const mappingsOf = (template: Template): readonly Mapping[] =>
  ofType(template as never, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
    source: target(properties['EventSourceArn']),
    reader: target(properties['FunctionName']),
    failed: namedIn(properties['DestinationConfig']),
  }));

/** The queue itself, and those whose messages end in it. */
const sourcesOf = (template: Template, queueId: string): readonly string[] => [
  queueId,
  ...ofType(template as never, 'AWS::SQS::Queue')
    .filter(({ properties }) => namedIn(properties['RedrivePolicy']).includes(queueId))
    .map(({ id }) => id),
];

const workersOf = (template: Template, queueId: string): readonly string[] => {
  const sources = sourcesOf(template, queueId);
  const readers = mappingsOf(template).flatMap(({ source, reader, failed }) =>
    reader !== undefined && (sources.includes(source ?? '') || failed.includes(queueId)) ? [reader] : [],
  );
  const invoked = ofType(template as never, 'AWS::Lambda::Function')
    .filter(({ properties }) => namedIn(properties['DeadLetterConfig']).includes(queueId))
    .map(({ id }) => id);

  return [...new Set([...readers, ...invoked].map(functionKey))];
};

const queueNameOf = (template: Template, queueId: string): string | undefined => {
  const name = ofType(template as never, 'AWS::SQS::Queue').find(({ id }) => id === queueId)?.properties['QueueName'];

  return typeof name === 'string' ? name.replace(/^ecom-[a-z-]+?-check-/, '') : undefined;
};

/** @returns what the alarm's page has to name. @param template compiled for the stage `check` */
export const subjectOf = (service: string, template: Template, watch: Watch): Subject => {
  const [named] = watch.metrics.flatMap(({ dimensions }) => namedIn(Object.values(dimensions)));
  const queue = named === undefined ? undefined : queueNameOf(template, named);
  const isFunction = named?.endsWith('LambdaFunction') ?? false;
  const functions = isFunction && named !== undefined ? [functionKey(named)] : [];

  if (queue === undefined || named === undefined) return { service, watch, queue, functions, holdsPositions: false };
  const holdsPositions = mappingsOf(template).some(({ failed }) => failed.includes(named));

  return { service, watch, queue, functions: workersOf(template, named), holdsPositions };
};
