import type { Access } from '@ecom/tokens';

export type SimpleAnswer = { readonly isAuthorized: true; readonly context: Access };

export type PolicyAnswer = {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly [{ readonly Action: 'execute-api:Invoke'; readonly Effect: 'Allow'; readonly Resource: string }];
  };
  readonly context: Access;
};

/** Of HTTP APIs. */
export const simpleAnswer = (context: Access): SimpleAnswer => ({ isAuthorized: true, context });

/** Of REST and WebSocket APIs. */
export const policyAnswer = (context: Access, resource: string): PolicyAnswer => ({
  principalId: context.userId,
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: resource }] },
  context,
});

/**
 * The one API and stage that asked, all of its methods: REST APIs keep an answer per token, so it must fit the caller's next route, too.
 * @example wholeStage('arn:aws:execute-api:eu-west-1:1:api/dev/GET/me') // 'arn:aws:execute-api:eu-west-1:1:api/dev/*'
 */
export const wholeStage = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;
