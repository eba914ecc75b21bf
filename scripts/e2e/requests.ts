import { inject } from 'vitest';
import { type HttpClient, httpClient } from '../platform-client/http-client';

type Deployed = { readonly apis: readonly { readonly service: string; readonly kind: string; readonly url: string }[] };

/** The HTTP API of a service, for requests that its own client does not make. */
export const apiOf = async (service: string): Promise<HttpClient> => {
  const { apis } = (await (await fetch(`${inject('statusUrl')}/deployment.json`)).json()) as Deployed;
  return httpClient(apis.find((api) => api.service === service && api.kind === 'http')?.url ?? '');
};
