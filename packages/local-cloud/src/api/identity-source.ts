import type { GatewayRequest, IdentitySource } from './authorizer';

const EXPRESSION = /^(?:\$|method\.|route\.)?request\.(header|querystring)\.([\w-]+)$/;

/** Reads `$request.header.X`, `method.request.querystring.X`, `route.request.header.X` or `$context.x`; undefined for anything else. */
export const parseIdentitySource = (expression: string): IdentitySource | undefined => {
  const [, place, name] = EXPRESSION.exec(expression.trim()) ?? [];
  if (place !== undefined && name !== undefined)
    return { in: place as 'header' | 'querystring', name: place === 'header' ? name.toLowerCase() : name };
  const [, field] = /^\$?context\.(\w+)$/.exec(expression.trim()) ?? [];
  return field === undefined ? undefined : { in: 'context', name: field };
};

/** The values an authorizer's sources name, in order; undefined when one is missing. */
export const identityOf = (sources: readonly IdentitySource[], request: GatewayRequest): readonly string[] | undefined => {
  const values = sources.map(({ in: place, name }) => {
    if (place === 'header') return request.headers[name];
    if (place === 'querystring') return request.query.get(name);
    return name === 'routeKey' ? request.routeKey : String(request.requestContext[name] ?? '');
  });
  return values.every((value): value is string => typeof value === 'string' && value !== '') ? values : undefined;
};
