import { startProviders } from '@ecom/local-providers';

/** What the services talk to that is not ours, played on this machine: payment and couriers. */
export const beside = async (port: number) => {
  const { url, stop } = await startProviders(port);

  return { environment: { LOCAL_PROVIDERS_URL: url }, stop };
};
