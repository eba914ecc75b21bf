import { issuer } from './token-issuer';

/** A Lambda authorizer with simple responses, as a service declares it. */
export const users = {
  type: 'request',
  functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:simple',
  identitySource: ['$request.header.Authorization'],
  resultTtlInSeconds: 300,
  enableSimpleResponses: true,
  payloadVersion: '2.0',
};

/** A JWT authorizer, as a service declares it. */
export const tokens = { identitySource: '$request.header.Authorization', issuerUrl: issuer, audience: ['client'] };

export const route = (method: string, path: string, more: object = {}) => ({ httpApi: { method, path, ...more } });

type Authorizer = { readonly lambda?: { readonly calls: string }; readonly claims?: object };
type Echo = { readonly requestContext: { readonly authorizer?: Authorizer } & Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;

/** The event that the echoing function saw. */
export const echoed = async (response: Promise<Response>): Promise<Echo> => (await (await response).json()) as Echo;
