import { ofType, type Rule } from '../template';

const OWNER_OF_THE_BUS = 'platform';

export const noBusByAccident: Rule = {
  name: 'no-bus-by-accident',
  why: 'A bus given by name is created in every stack that mentions it, and nobody publishes there.',
  check: (compiled) =>
    compiled.service === OWNER_OF_THE_BUS
      ? []
      : ofType(compiled, 'AWS::Events::EventBus').map(
          ({ id }) => `${id} is a bus of its own: give eventBridge.eventBus the ARN, \${param:eventBusArn}.`,
        ),
};

const usesDefaultBus = (text: string): boolean => text.includes('event-bus/default') || text.includes('"EventBusName":"default"');

export const noDefaultBus: Rule = {
  name: 'no-default-bus',
  why: 'Events of this platform are on its own bus; a pattern on the default bus matches none of them, and nobody listens there.',
  check: (compiled) => [
    ...ofType(compiled, 'AWS::Events::Rule')
      .filter(({ properties }) => properties.EventPattern !== undefined && properties.EventBusName === undefined)
      .map(({ id }) => `${id} listens on the default bus: set EventBusName.`),
    ...Object.entries(compiled.template.Resources)
      .filter(([, resource]) => usesDefaultBus(JSON.stringify(resource)))
      .map(([id]) => `${id} names the default bus: use \${param:eventBusName} or \${param:eventBusArn}.`),
  ],
};
