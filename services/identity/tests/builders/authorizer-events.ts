import type { AuthorizerEvent } from '../../src/functions/authorizer/requests';

const METHOD_ARN = 'arn:aws:execute-api:eu-west-1:000000000000:api123/dev/GET/me';
export const CONNECT_ARN = 'arn:aws:execute-api:eu-west-1:000000000000:sock123/dev/$connect';

/** What each kind of API asks the authorizer about a token. */
export const questionOf = {
  http: (token: string) =>
    ({
      version: '2.0',
      type: 'REQUEST',
      identitySource: [`Bearer ${token}`],
      headers: { authorization: `Bearer ${token}` },
      requestContext: {},
    }) as unknown as AuthorizerEvent,
  restToken: (token: string) => ({ type: 'TOKEN', authorizationToken: `Bearer ${token}`, methodArn: METHOD_ARN }) as AuthorizerEvent,
  restRequest: (token: string) =>
    ({
      type: 'REQUEST',
      methodArn: METHOD_ARN,
      headers: { Authorization: `Bearer ${token}` },
      queryStringParameters: null,
      requestContext: { httpMethod: 'GET' },
    }) as unknown as AuthorizerEvent,
  socket: (token: string) =>
    ({
      type: 'REQUEST',
      methodArn: CONNECT_ARN,
      headers: {},
      queryStringParameters: { token },
      requestContext: { eventType: 'CONNECT', routeKey: '$connect' },
    }) as unknown as AuthorizerEvent,
};

export const kinds = Object.entries(questionOf).map(([kind, ask]) => ({ kind, ask }));
