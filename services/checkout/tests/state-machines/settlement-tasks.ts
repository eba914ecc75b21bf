import { validateChargeStep } from '@ecom/contracts/compiled/charge-step';
import { validateCourierCancellation } from '@ecom/contracts/compiled/courier-cancellation';
import { validateDispatchStep } from '@ecom/contracts/compiled/dispatch-step';
import { validateLotChange } from '@ecom/contracts/compiled/lot-change';
import { validateOrderClosing } from '@ecom/contracts/compiled/order-closing';
import { validatePaymentReminder } from '@ecom/contracts/compiled/payment-reminder';
import { validatePaymentWait } from '@ecom/contracts/compiled/payment-wait';
import { validatePointsAdjustment } from '@ecom/contracts/compiled/points-adjustment';
import { validateSettlementStep } from '@ecom/contracts/compiled/settlement-step';
import type { Clock } from '@ecom/kernel';
import { taskHandler } from '@ecom/lambda';
import type { Json } from '@ecom/state-machines';
import { makeCancelCourier } from '../../src/use-cases/cancel-courier';
import { makeChargeBuyer, makeRefundBuyer } from '../../src/use-cases/move-money';
import type { Couriers, Payments } from '../../src/use-cases/ports';
import * as settle from '../../src/use-cases/settle';
import type { InMemoryOrders } from '../fakes/in-memory-orders';
import type { inMemoryPoints } from '../fakes/in-memory-world';

type Stores = {
  readonly orders: InMemoryOrders;
  readonly clock: Clock;
  readonly payments: Payments;
  readonly couriers: Couriers;
  readonly points: ReturnType<typeof inMemoryPoints>;
};

/** The functions of the machine by their names in its definition, as their handlers put them together. */
export const settlementTasks = ({ orders, clock, payments, couriers, points }: Stores) => {
  const functions: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
    AwaitPayment: taskHandler({ validate: validatePaymentWait, handle: settle.makeAwaitPayment(orders) }),
    RemindBuyer: taskHandler({ validate: validatePaymentReminder, handle: settle.makeRemindBuyer(orders) }),
    ReserveLot: taskHandler({ validate: validateLotChange, handle: settle.makeReserveLot(orders.lots) }),
    ReleaseLot: taskHandler({ validate: validateLotChange, handle: settle.makeReleaseLot(orders.lots) }),
    CalculateTotal: taskHandler({ validate: validateSettlementStep, handle: settle.makeCalculateTotal(orders) }),
    AdjustPoints: taskHandler({ validate: validatePointsAdjustment, handle: points.adjust }),
    ChargeBuyer: taskHandler({ validate: validateChargeStep, handle: makeChargeBuyer({ orders, payments }) }),
    RecordCharge: taskHandler({ validate: validateChargeStep, handle: settle.makeRecordCharge({ orders, clock }) }),
    DispatchOrder: taskHandler({ validate: validateDispatchStep, handle: settle.makeDispatchOrder(orders) }),
    PayOutSeller: taskHandler({ validate: validateSettlementStep, handle: settle.makePayOutSeller(orders) }),
    CloseOrder: taskHandler({ validate: validateOrderClosing, handle: settle.makeCloseOrder({ orders, clock }) }),
    CancelCourier: taskHandler({ validate: validateCourierCancellation, handle: makeCancelCourier({ orders, couriers }) }),
    RefundBuyer: taskHandler({ validate: validateChargeStep, handle: makeRefundBuyer({ orders, payments }) }),
    RecordRefund: taskHandler({ validate: validateSettlementStep, handle: settle.makeRecordRefund(orders) }),
  };

  return async (name: string, payload: Json): Promise<Json> => {
    const run = functions[name.slice(2, -1)];
    if (!run) throw new Error(`There is no function ${name}.`);
    // As Lambda gives answers: as JSON.
    return JSON.parse(JSON.stringify((await run(payload)) ?? null)) as Json;
  };
};
