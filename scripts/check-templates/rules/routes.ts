import { type Compiled, type Found, ofType, type Rule } from '../template';

const routes = (compiled: Compiled): readonly Found[] => ofType(compiled, 'AWS::ApiGatewayV2::Route');

const isOpen = ({ properties }: Found): boolean => (properties.AuthorizationType ?? 'NONE') === 'NONE';

const keyOf = ({ properties }: Found): string => String(properties.RouteKey);

/** A socket proves who it is once, when it connects; its other routes have a key without a space. */
const needsAuthorizer = (route: Found): boolean => keyOf(route) === '$connect' || keyOf(route).includes(' ');

export const routesAuthorised: Rule = {
  name: 'routes-authorised',
  why: 'A route that anybody may call is a decision, with a reason that somebody wrote down.',
  check: (compiled) =>
    routes(compiled)
      .filter((route) => isOpen(route) && needsAuthorizer(route) && (compiled.publicRoutes[keyOf(route)] ?? '').trim() === '')
      .map((route) => `${keyOf(route)} has no authorizer: add one, or say why not with http(…, { public: 'the reason' }).`),
};

export const publicRoutesExist: Rule = {
  name: 'public-routes-exist',
  why: 'A reason for a route that is gone, or that has an authorizer, misleads.',
  check: (compiled) => {
    const open = new Set(routes(compiled).filter(isOpen).map(keyOf));

    return Object.keys(compiled.publicRoutes)
      .filter((route) => !open.has(route))
      .map((route) => `${route} is called public and is not.`);
  },
};
