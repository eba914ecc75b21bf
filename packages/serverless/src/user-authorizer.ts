import type { Value } from './reference';

type AuthorizerFunction = { readonly arn: Value } | { readonly functionKey: string };

/** The one authorizer of the platform: by ARN from another stack, by key within its own. Answers are cached per token for five minutes. */
export const userAuthorizer = (authorizer: AuthorizerFunction) => ({
  users: {
    type: 'request',
    ...('arn' in authorizer ? { functionArn: authorizer.arn } : { functionName: authorizer.functionKey }),
    identitySource: ['$request.header.Authorization'],
    resultTtlInSeconds: 300,
    enableSimpleResponses: true,
    payloadVersion: '2.0',
  },
});
