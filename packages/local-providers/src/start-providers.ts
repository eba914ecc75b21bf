import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlProvider, type Providers } from './control';
import { courierProvider } from './courier-provider';
import { createFaults, type Fault, type Faults } from './faults';
import { listen, type Provider, type ProviderAnswer, type ProviderRequest, type RunningServer, readRequest } from './http';
import { paymentProvider } from './payment/payment-provider';
import { reputationProvider } from './reputation-provider';

const USUAL_DELAY = 5000;

const send = (response: ServerResponse, { status, body, headers }: ProviderAnswer): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
};

type Deed = {
  readonly fault: Fault;
  readonly answer: () => ProviderAnswer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** What each fault does. `lost-answer` is the mean one: everything happened, and nobody is told. */
const misbehave: Readonly<Record<Fault['kind'], (deed: Deed) => void>> = {
  error: ({ response }) =>
    send(response, { status: 500, body: { error: { type: 'api_error', message: 'Something went wrong on our side.' } } }),
  'rate-limit': ({ response }) =>
    send(response, {
      status: 429,
      headers: { 'retry-after': '1' },
      body: { error: { type: 'rate_limit_error', code: 'rate_limit', message: 'Too many requests.' } },
    }),
  slow: ({ fault, answer, response }) => {
    const made = answer();
    setTimeout(() => send(response, made), fault.milliseconds ?? USUAL_DELAY).unref();
  },
  'no-answer': ({ request }) => request.socket.destroy(),
  'lost-answer': ({ answer, request }) => {
    answer();
    request.socket.destroy();
  },
  garbage: ({ response }) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>It works!</html>'),
};

const nobody = ({ method, path }: ProviderRequest): ProviderAnswer => ({
  status: 404,
  body: { code: 'NOT_FOUND', detail: `There is no ${method} ${path}.` },
});

const firstOf =
  (all: readonly Provider[]): ((request: ProviderRequest) => ProviderAnswer) =>
  (request) => {
    for (const provider of all) {
      const answer = provider(request);
      if (answer) return answer;
    }
    return nobody(request);
  };

export type RunningProviders = RunningServer & { readonly providers: Providers; readonly faults: Faults };

/** Starts the outside world on this machine: payment, courier and reputation behind one port (0: any that is free). */
export const startProviders = async (port: number): Promise<RunningProviders> => {
  const providers: Providers = { payment: paymentProvider(), courier: courierProvider(), reputation: reputationProvider() };
  const faults = createFaults();
  const control = controlProvider(providers, faults);
  const world = firstOf([providers.payment.answer, providers.courier.answer, providers.reputation.answer]);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await readRequest(request);
    const controlled = control(asked);
    if (controlled) return send(response, controlled);
    const fault = faults.meet(asked.path);
    const answer = () => world(asked);
    if (fault) misbehave[fault.kind]({ fault, answer, request, response });
    else send(response, answer());
  };
  const server = await listen(port, (request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  return { ...server, providers, faults };
};
