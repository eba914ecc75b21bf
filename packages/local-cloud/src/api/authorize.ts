import type { Authorizer, Decision, GatewayRequest } from './authorizer';
import { createLambdaAuthorization, type RunAuthorizer } from './lambda-authorizer';
import { createTokenAuthorization, type KeysOf } from './token-authorizer';

export type Authorize = (authorizer: Authorizer, request: GatewayRequest) => Promise<Decision>;

/** Decides for all APIs of the platform. */
export const createAuthorize = (run: RunAuthorizer, keysOf: KeysOf): Authorize => {
  const lambda = createLambdaAuthorization(run);
  const token = createTokenAuthorization(keysOf);
  return (authorizer, request) => (authorizer.kind === 'lambda' ? lambda(authorizer, request) : token(authorizer, request));
};
