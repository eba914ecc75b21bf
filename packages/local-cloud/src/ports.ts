/** Ports of everything that is not a service. */
export type EnginePorts = {
  readonly status: number;
  readonly dynamodb: number;
  readonly queues: number;
  readonly cognito: number;
  readonly mail: number;
  readonly kinesis: number;
  readonly events: number;
  readonly scheduler: number;
  readonly lambda: number;
  /** DynamoDB as functions reach it, past their roles. */
  readonly dynamodbGate: number;
  readonly workflows: number;
  readonly secrets: number;
  /** What services talk to that is not AWS. */
  readonly beside: number;
};

export type ServicePorts = { readonly http: number; readonly websocket: number; readonly lambda: number };

/** Ports of the engines and APIs of the local cloud, counted from the port base. */
export const enginePorts = (base: number): EnginePorts => ({
  status: base,
  dynamodb: base + 1,
  queues: base + 2,
  cognito: base + 3,
  mail: base + 4,
  kinesis: base + 5,
  events: base + 6,
  scheduler: base + 7,
  lambda: base + 8,
  dynamodbGate: base + 9,
  workflows: base + 10,
  secrets: base + 11,
  beside: base + 20,
});

/** Ports of the service that stands at `position` (from 0) in serverless-compose.yml. */
export const servicePorts = (base: number, position: number): ServicePorts => {
  const first = base + 100 + position * 10;
  return { http: first, websocket: first + 1, lambda: first + 2 };
};
