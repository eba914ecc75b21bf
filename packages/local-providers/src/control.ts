import type { CourierProvider } from './courier-provider';
import { type Fault, type Faults, faultProblem } from './faults';
import { jsonOf, type Provider, type ProviderAnswer } from './http';
import type { PaymentProvider } from './payment/payment-provider';
import type { ReputationProvider } from './reputation-provider';

export type Providers = { readonly payment: PaymentProvider; readonly courier: CourierProvider; readonly reputation: ReputationProvider };

const ok: ProviderAnswer = { status: 204, body: undefined };
const bad = (detail: string): ProviderAnswer => ({ status: 400, body: { code: 'REQUEST_INVALID', detail } });

const stateOf = ({ payment, courier }: Providers, faults: Faults): ProviderAnswer => {
  const { intents, refunds, transfers } = payment.book();
  const values = <T>(map: ReadonlyMap<string, T>) => [...map.values()];
  const state = {
    payments: values(intents),
    refunds: values(refunds),
    transfers: values(transfers),
    bookings: courier.bookings(),
    faults: faults.list(),
  };
  return { status: 200, body: state };
};

const orderFault = (faults: Faults, body: string): ProviderAnswer => {
  const order = jsonOf(body);
  const problem = order ? faultProblem(order) : 'The body must be a JSON object.';
  if (problem !== undefined) return bad(problem);
  faults.add(order as unknown as Fault);
  return ok;
};

/** What is not the outside world's: `/_state` (all that happened), `/_faults` (how it misbehaves), `/_couriers` (who is free). */
export const controlProvider =
  (providers: Providers, faults: Faults): Provider =>
  ({ method, path, body }) => {
    const clear = (): ProviderAnswer => {
      for (const provider of Object.values(providers)) provider.clear();
      faults.clear();
      return ok;
    };
    const routes: Readonly<Record<string, () => ProviderAnswer>> = {
      'GET /_state': () => stateOf(providers, faults),
      'DELETE /_state': clear,
      'POST /_faults': () => orderFault(faults, body),
      'DELETE /_faults': () => {
        faults.clear();
        return ok;
      },
      'PUT /_couriers': () => {
        const free = jsonOf(body)?.['free'];
        if (typeof free !== 'boolean') return bad('free must be true or false.');
        providers.courier.setFree(free);
        return ok;
      },
    };
    return routes[`${method} ${path}`]?.();
  };
