import { CardDeclinedError, NoCourierAvailableError } from '../../src/domain/errors';
import type { Couriers, Payments } from '../../src/use-cases/ports';

/** The provider: what it did under a key it does not do again. */
export const inMemoryPayments = () => {
  const charges = new Map<string, { readonly id: string; readonly amount: number }>();
  const refunded = new Set<string>();
  const payments: Payments = {
    charge: async ({ key, amount, methodId }) => {
      if (methodId.startsWith('pm_declined')) throw new CardDeclinedError('insufficient_funds');
      const known = charges.get(key) ?? { id: `pi_${charges.size + 1}`, amount };
      charges.set(key, known);
      return known.id;
    },
    refund: async ({ chargeId }) => void refunded.add(chargeId),
  };

  return {
    payments,
    /** How many cards were charged, given back or not. */
    charged: () => charges.size,
    /** Of all of them what was not given back. */
    kept: () => [...charges.values()].reduce((sum, { id, amount }) => sum + (refunded.has(id) ? 0 : amount), 0),
  };
};

/** Couriers that are free as long as `free` says so. */
export const inMemoryCouriers = (free: () => boolean = () => true) => {
  const bookings = new Map<string, string>();
  const cancelled = new Set<string>();
  const couriers: Couriers = {
    book: async ({ key }) => {
      if (!free()) throw new NoCourierAvailableError('Nobody is free.');
      const bookingId = bookings.get(key) ?? `bkg_${bookings.size + 1}`;
      bookings.set(key, bookingId);
      return { courier: 'Swift Parcels', bookingId, pickupBy: '2026-01-04T10:00:00.000Z' };
    },
    cancel: async (bookingId) => void cancelled.add(bookingId),
  };

  return { couriers, booked: () => [...bookings.values()].filter((id) => !cancelled.has(id)).length };
};

class InsufficientPointsError extends Error {
  override readonly name = 'InsufficientPointsError';
}

type Adjustment = { readonly delta: number; readonly key: string; readonly undoes?: string };

/** Points of the one buyer, by the rules of identity's adjust-points. */
export const inMemoryPoints = (start: number) => {
  const made = new Map<string, { readonly delta: number; undone: boolean }>();
  let balance = start;

  const undo = (key: string): void => {
    const known = made.get(key);
    if (!known) made.set(key, { delta: 0, undone: true });
    if (!known || known.undone) return;
    known.undone = true;
    balance -= known.delta;
  };

  return {
    balance: () => balance,
    /** Points that come from elsewhere. */
    earn: (points: number) => {
      balance += points;
    },
    adjust: async ({ delta, key, undoes }: Adjustment): Promise<{ readonly key: string }> => {
      if (undoes !== undefined) undo(undoes);
      else if (!made.has(key)) {
        if (balance + delta < 0) throw new InsufficientPointsError('Not so many.');
        made.set(key, { delta, undone: false });
        balance += delta;
      }
      return { key };
    },
  };
};
