import { readFileSync } from 'node:fs';
import { type Definition, type Json, StateFailure, startExecution, type TaskRequest } from '@ecom/state-machines';
import { parse } from 'yaml';
import type { Order } from '../../src/domain/order';
import { makeBookCourier } from '../../src/use-cases/book-courier';
import { makePayOrder } from '../../src/use-cases/pay-order';
import type { Callbacks } from '../../src/use-cases/ports';
import { makeRelay } from '../../src/use-cases/relay';
import { anOrder, now } from '../builders/order';
import { inMemoryOrders } from '../fakes/in-memory-orders';
import { inMemoryCouriers, inMemoryPayments, inMemoryPoints } from '../fakes/in-memory-world';
import { virtualHost } from '../fakes/virtual-host';
import { settlementTasks } from './settlement-tasks';

export const settlement = parse(readFileSync(new URL('../../state-machines/settlement.asl.yml', import.meta.url), 'utf8')) as Definition;

/** One way in which the call of a state goes wrong. */
export type Fault = {
  readonly state: string;
  /** `before`: nothing happened; `after`: it happened, and the answer is lost; `twice`: it happened twice. */
  readonly when: 'before' | 'after' | 'twice';
  /** `transient` once, `permanent` each time. */
  readonly lasting: 'transient' | 'permanent';
};

export type Scenario = {
  readonly name: string;
  /** How the buyer tries to pay, one way after the other. */
  readonly pays: readonly { readonly methodId: string; readonly redeemPoints: number; readonly afterDays?: number }[];
  readonly points?: number;
  readonly courierFree?: boolean;
  /** What goes wrong anyway, so that the run comes to where it is undone. */
  readonly broken?: readonly Fault[];
};

const DAY = 86_400_000;
const REDELIVERY = 180_000;
const unavailable = new Set(['ChargeBuyer', 'RefundBuyer']);

const errorOf = ({ state, lasting }: Fault): StateFailure => {
  if (lasting === 'permanent') return new StateFailure('BrokenError', '{"errorType":"BrokenError","errorMessage":"broken"}');
  return new StateFailure(unavailable.has(state) ? 'PaymentProviderUnavailableError' : 'DynamoUnreachableError', '{}');
};

/** By the name of the class, with what a function's error says as JSON. */
const asLambdaFails = (error: unknown): never => {
  const { name, message } = error as Error;
  throw new StateFailure(name, JSON.stringify({ errorType: name, errorMessage: message }));
};

/** Runs one order through the settlement, with real use cases on fakes. */
export const runSettlement = async (scenario: Scenario, faults: readonly Fault[] = []) => {
  const wanted = [...faults, ...(scenario.broken ?? [])];
  const met = new Set<Fault>();
  const changes: (readonly [Order | undefined, Order])[] = [];
  const orders = inMemoryOrders((before, after) => void changes.push([before, after]));
  const bank = inMemoryPayments();
  const { couriers, booked } = inMemoryCouriers(() => scenario.courierFree ?? true);
  const startingPoints = scenario.points ?? 0;
  const points = inMemoryPoints(startingPoints);
  const announced: string[] = [];
  const templates: string[] = [];
  const heard: string[] = [];
  const documents: string[] = [];
  const told: Json[] = [];
  const tries = [...scenario.pays];
  const clock = () => new Date(host.now());
  const callbacks: Callbacks = {
    succeed: async (token, output) => host.tokens.succeed(token, output),
    fail: async (token, { name, cause }) => host.tokens.fail(token, name, cause),
    beat: async (token) => host.tokens.beat(token),
  };
  const relay = makeRelay({
    start: async () => undefined,
    callbacks,
    announce: async (events) => void announced.push(...events.map(({ contract }) => contract.name)),
    notify: async (notices) => void templates.push(...notices.map(({ template }) => template)),
    push: async (pushes) => void heard.push(...pushes.map(({ data }) => String(data['status']))),
    requestDocument: async ({ document }) => void documents.push(document),
  });
  const pay = makePayOrder({ orders, clock });
  const bookCourier = makeBookCourier({ couriers, callbacks });
  const tasks = settlementTasks({ orders, clock, payments: bank.payments, couriers, points });

  const deliver = (message: Json, received = 1): void => {
    bookCourier(message as Parameters<typeof bookCourier>[0]).catch(() => {
      if (received < 5) host.at(host.now() + REDELIVERY, () => deliver(message, received + 1));
    });
  };
  const effect = async ({ resource, arguments: input }: TaskRequest): Promise<Json> => {
    const fields = input as Readonly<Record<string, Json>>;
    if (resource.endsWith('sqs:sendMessage')) {
      queueMicrotask(() => deliver(fields['MessageBody']));
      return { MessageId: '1' };
    }
    if (resource.endsWith('sns:publish')) return { MessageId: String(told.push(fields)) };
    return { Payload: await tasks(String(fields['FunctionName']), fields['Payload']) };
  };
  /** The buyer acts when the order says that it awaits payment. */
  const buyerLooks = (): void => {
    const next = tries.shift();
    if (!next) return;
    const { afterDays = 0.1, ...how } = next;
    host.at(
      host.now() + afterDays * DAY,
      () => void pay({ ...how, orderId: order.orderId, callerId: order.buyerId, idempotencyKey: undefined }).catch(() => undefined),
    );
  };
  const follow = async (): Promise<void> => {
    for (let change = changes.shift(); change; change = changes.shift()) {
      const [before, after] = change;
      await relay({ before, after, noticedAt: host.now() });
      const opened = before && before.taskToken === undefined && after.taskToken !== undefined && after.attempt === 1;
      if (opened || (before && after.attempt > before.attempt)) buyerLooks();
    }
  };
  const faultOf = (state: string): Fault | undefined => {
    const fault = wanted.find((one) => one.state === state && (one.lasting === 'permanent' || !met.has(one)));
    if (fault) met.add(fault);
    return fault;
  };
  const call = async (request: TaskRequest): Promise<Json> => {
    const fault = faultOf(request.stateName);
    if (fault?.when === 'before') throw errorOf(fault);
    const answer = await effect(request).catch(asLambdaFails);
    if (fault?.when === 'after') throw errorOf(fault);
    return fault?.when === 'twice' ? effect(request).catch(asLambdaFails) : answer;
  };
  const host = virtualHost(now, call);
  const order = anOrder();
  await orders.open(order);
  const { orderId, auctionId, buyerId, remindAt, payBy, correlationId } = order;
  const { result } = startExecution({
    definition: settlement,
    input: { orderId, auctionId, buyerId, correlationId, moments: [...remindAt, payBy] },
    host,
    context: { Execution: { Id: 'execution:1', Name: orderId, Input: {} }, StateMachine: { Id: 'machine:1', Name: 'settlement' } },
  });
  let ended = false;
  void result.then(() => {
    ended = true;
  });
  await host.runOut(() => ended, follow);
  await follow();

  const after = await orders.get(orderId);
  return {
    result: await result,
    order: after ?? order,
    visited: host.visited,
    met: faults.every((fault) => met.has(fault)),
    charged: bank.charged(),
    kept: bank.kept(),
    points: points.balance() - startingPoints,
    lot: orders.lots.available(auctionId),
    balances: orders.balances(),
    entries: orders.entries(),
    booked: booked(),
    announced,
    templates,
    heard,
    documents,
    told,
  };
};

export type Run = Awaited<ReturnType<typeof runSettlement>>;
