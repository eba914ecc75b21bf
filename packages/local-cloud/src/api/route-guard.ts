import type { LocalClock } from '../model';
import type { Authorize } from './authorize';
import type { Authorizer } from './authorizer';
import { gatewayRequest } from './gateway-request';
import type { HapiRoute, HapiServer, HapiToolkit } from './hapi-types';
import { type Answer, refusal } from './http-answers';
import type { HttpRoute } from './http-routes';
import type { RequestScopes } from './request-scopes';

type GuardOptions = { readonly authorize: Authorize; readonly clock: LocalClock; readonly scopes: RequestScopes };

/** An answer of the gateway itself. */
export const reply = (toolkit: HapiToolkit, { statusCode, headers, body }: Answer) => {
  const response = toolkit.response(body).code(statusCode);
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
};

const authenticating =
  ({ authorize, clock, scopes }: GuardOptions, route: HttpRoute, authorizer: Authorizer): HapiRoute['handler'] =>
  async (request, toolkit) => {
    const scope = scopes.of(request);
    if (!scope) throw new Error('A request without scope cannot be authorized.');
    const decision = await authorize(authorizer, gatewayRequest(scope, route, clock.now()));
    if (!decision.allowed) return reply(toolkit, refusal(decision, route.kind)).takeover();
    Object.assign(scope, { authorizer, context: decision.context });
    return toolkit.authenticated({ credentials: {} });
  };

/**
 * Lets serverless-offline make a route, and puts in front of it the authorizer that was declared for it. Its own knows
 * neither functions of other services nor signatures of tokens, and leaves a route open when it gives up.
 */
export const guardRoutes = (server: HapiServer, options: GuardOptions) => {
  const addRoute = server.route.bind(server);
  let count = 0;
  const strategyFor = (route: HttpRoute, authorizer: Authorizer): string => {
    count += 1;
    const name = `authorizer-${count}`;
    server.auth.scheme(name, () => ({ authenticate: authenticating(options, route, authorizer) }));
    server.auth.strategy(name, name);
    return name;
  };
  return (route: HttpRoute, create: () => void): void => {
    const auth = route.authorizer && { auth: strategyFor(route, route.authorizer) };
    server.route = (made) => {
      const handler: HapiRoute['handler'] = (request, toolkit) => {
        const scope = options.scopes.of(request);
        if (scope) scope.route = route;
        return made.handler(request, toolkit);
      };
      addRoute({ ...made, handler, options: { ...made.options, ...auth } });
    };
    create();
    server.route = addRoute;
  };
};
