import { routesOf } from './invocations';
import type { Model } from './model';
import { resourcesOf, type ServiceTemplate } from './template';

export type Gaps = {
  /** In the templates, and the model says nothing about it: counted with no traffic. */
  readonly unmodelled: readonly string[];
  /** In the model, and in no template. */
  readonly stale: readonly string[];
};

const idsOf = (services: readonly ServiceTemplate[], type: string): readonly string[] =>
  resourcesOf(services, type).map(({ service, id }) => `${service} ${id}`);

const queuesRead = (services: readonly ServiceTemplate[]): readonly string[] => {
  const read = JSON.stringify(
    resourcesOf(services, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties['EventSourceArn']),
  );

  return idsOf(services, 'AWS::SQS::Queue').filter((name) => read.includes(`"${name.split(' ')[1]}"`));
};

const compared = (there: readonly string[], known: object): Gaps => ({
  unmodelled: there.filter((name) => !(name in known)),
  stale: Object.keys(known).filter((name) => !there.includes(name)),
});

/** @returns where model and templates have grown apart. */
export const gaps = (services: readonly ServiceTemplate[], model: Model): Gaps => {
  const parts = [
    compared(
      routesOf(services).map(({ key }) => key),
      model.requests,
    ),
    compared(queuesRead(services), model.messages),
    compared(idsOf(services, 'AWS::DynamoDB::Table'), model.tables),
    compared(idsOf(services, 'AWS::Kinesis::Stream'), model.streams),
  ];

  return { unmodelled: parts.flatMap(({ unmodelled }) => unmodelled), stale: parts.flatMap(({ stale }) => stale) };
};
