import { UsageError } from '../workspace/names';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly params: readonly string[];
  readonly hasBody: boolean;
  readonly success: 200 | 201;
};

const isMethod = (text: string): text is Method => (methods as readonly string[]).includes(text);

/** @throws UsageError for anything but a method and a path, e.g. `POST /auctions/{auctionId}/bids`. */
export const routeFrom = (text: string): Route => {
  const [method = '', path = '', ...rest] = text.trim().split(/\s+/);
  if (!isMethod(method) || !/^(\/([a-z0-9-]+|\{[a-z][a-zA-Z0-9]*\}))+$/.test(path) || rest.length > 0) {
    throw new UsageError(
      `"${text}" is not a route: write a method (${methods.join(', ')}) and a path, like "POST /auctions/{auctionId}/bids".`,
    );
  }
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

  return { method, path, params, hasBody: ['POST', 'PUT', 'PATCH'].includes(method), success: method === 'POST' ? 201 : 200 };
};
