import { computeCharges } from './compute-charges';
import { invocations, routesOf } from './invocations';
import { type Model, times } from './model';
import { type Charge, type PricedCharge, type Prices, priced } from './prices';
import { resourcesOf, type ServiceTemplate } from './template';

export type BidLine = PricedCharge & { readonly component: string };
type Component = { readonly component: string; readonly charges: readonly Charge[] };

const KILOBYTES = 1_000_000;

const isSocket = (services: readonly ServiceTemplate[], service: string): boolean =>
  resourcesOf(services, 'AWS::ApiGatewayV2::Api').some((api) => api.service === service && api.properties['ProtocolType'] === 'WEBSOCKET');

const apis = (services: readonly ServiceTemplate[], model: Model): readonly Component[] => {
  const routes = routesOf(services).map(({ service, key }) => ({
    socket: isSocket(services, service),
    // Opening and closing a connection are no messages.
    billed: !/\$(dis)?connect$/.test(key),
    count: times(model, model.requests[key]),
  }));
  const sum = (wanted: boolean) =>
    routes.filter(({ socket, billed }) => socket === wanted && billed).reduce((all, { count }) => all + count, 0);
  const access = (routes.reduce((all, { count }) => all + count, 0) * model.logBytes.access) / 1_000_000_000;
  const frames = model.bids * model.sockets.framesPerBid;

  return [
    { component: 'HTTP APIs', charges: [{ price: 'httpApiRequest', quantity: sum(false) }] },
    {
      component: 'live feed',
      charges: [
        { price: 'socketMessage', quantity: sum(true) + frames },
        { price: 'socketMinute', quantity: model.bids * model.sockets.minutesPerBid },
      ],
    },
    { component: 'access logs', charges: ['logGigabyte', 'logStored'].map((price) => ({ price, quantity: access })) },
    {
      component: 'data to the internet',
      charges: [
        {
          price: 'dataOut',
          quantity:
            (sum(false) * model.kilobytesPerAnswer.value +
              frames * model.sockets.kilobytesPerFrame +
              model.bids * model.pictures.viewsPerBid * model.pictures.kilobytes) /
            KILOBYTES,
        },
      ],
    },
  ];
};

const tables = (services: readonly ServiceTemplate[], model: Model): Component => ({
  component: 'tables',
  charges: resourcesOf(services, 'AWS::DynamoDB::Table').flatMap(({ service, id, properties }) => {
    const use = model.tables[`${service} ${id}`];
    const kept = (model.bids * (use?.kilobytesPerBid ?? 0)) / KILOBYTES;
    const recovered = JSON.stringify(properties['PointInTimeRecoverySpecification'] ?? {}).includes('true');

    return [
      { price: 'tableWrite', quantity: model.bids * (use?.writesPerBid ?? 0) },
      { price: 'tableRead', quantity: model.bids * (use?.readsPerBid ?? 0) },
      { price: 'tableGigabyte', quantity: kept },
      ...(recovered ? [{ price: 'recoveryGigabyte', quantity: kept }] : []),
    ];
  }),
});

/** A message is sent, received in a batch and deleted in one. */
const queues = (services: readonly ServiceTemplate[], model: Model): Component => ({
  component: 'queues',
  charges: resourcesOf(services, 'AWS::SQS::Queue').map(({ service, id, properties }) => ({
    price: properties['FifoQueue'] === true ? 'fifoRequest' : 'queueRequest',
    quantity: times(model, model.messages[`${service} ${id}`]) * (1 + 2 / model.batches.queue),
  })),
});

const streams = (services: readonly ServiceTemplate[], model: Model): Component => {
  const readers = resourcesOf(services, 'AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
    /:kinesis:/.test(JSON.stringify(properties['EventSourceArn'])),
  ).length;

  return {
    component: 'activity stream',
    charges: resourcesOf(services, 'AWS::Kinesis::Stream').flatMap(({ service, id }) => {
      const use = model.streams[`${service} ${id}`];
      const gigabytes = (times(model, use) * (use?.kilobytes ?? 0)) / KILOBYTES;

      return [
        { price: 'streamIn', quantity: gigabytes },
        { price: 'streamOut', quantity: gigabytes * readers },
      ];
    }),
  };
};

const identities = (services: readonly ServiceTemplate[], model: Model): Component => ({
  component: 'accounts',
  charges: resourcesOf(services, 'AWS::Cognito::UserPool').map(({ properties }) => ({
    price: properties['UserPoolTier'] === 'LITE' ? 'activeUserLite' : 'activeUserEssentials',
    quantity: times(model, model.activeUsersPerBid),
  })),
});

const others = (model: Model): readonly Component[] => [
  { component: 'events', charges: [{ price: 'customEvent', quantity: times(model, model.eventsPerBid) }] },
  { component: 'schedules', charges: [{ price: 'scheduleRun', quantity: times(model, model.schedulesPerBid) }] },
  { component: 'mails', charges: [{ price: 'mail', quantity: times(model, model.mailsPerBid) }] },
  {
    component: 'pictures',
    charges: [
      { price: 'objectPut', quantity: model.bids * model.pictures.perBid },
      { price: 'objectGet', quantity: model.bids * model.pictures.viewsPerBid },
      { price: 'objectGigabyte', quantity: (model.bids * model.pictures.perBid * model.pictures.kilobytes) / KILOBYTES },
    ],
  },
];

/** @returns what the bids of the model cost, with all that follows from them, by component and price; what is kept is kept a month. */
export const bidCosts = (services: readonly ServiceTemplate[], model: Model, prices: Prices): readonly BidLine[] => {
  const components: readonly Component[] = [
    { component: 'functions', charges: computeCharges(invocations(services, model), model) },
    ...apis(services, model),
    tables(services, model),
    queues(services, model),
    streams(services, model),
    identities(services, model),
    ...others(model),
  ];

  return components.flatMap(({ component, charges }) =>
    [...Map.groupBy(charges, ({ price }) => price)].map(([price, all]) => ({
      component,
      ...priced(prices, { price, quantity: all.reduce((sum, { quantity }) => sum + quantity, 0) }),
    })),
  );
};
