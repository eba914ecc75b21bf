import { LocalCloudError } from '../errors';
import type { Deployment } from '../model';
import { type ApiService, deployedFunction, type Fields, isFields, resolvedText } from './api-service';
import type { ApiKind, Authorizer, IdentitySource, LambdaAuthorizer, TokenAuthorizer } from './authorizer';
import { parseIdentitySource } from './identity-source';

export type AuthorizerSource = {
  readonly service: ApiService;
  readonly deployment: Deployment;
  readonly kind: ApiKind /** For messages, e.g. `GET /me`. */;
  readonly route: string;
};

const AUTHORIZATION: Readonly<Record<ApiKind, string>> = {
  http: '$request.header.Authorization',
  rest: 'method.request.header.Authorization',
  websocket: 'route.request.header.Auth',
};
const DEFAULT_TTL_SECONDS = 300;

const unsupported = ({ service, route }: AuthorizerSource, reason: string) =>
  new LocalCloudError('AUTHORIZER_UNSUPPORTED', `${service.name}: ${route}: ${reason} The route would be open, so it is not served.`);

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.split(',');
  return Array.isArray(value) ? value.map(String) : [];
};

const sourcesOf = (source: AuthorizerSource, config: Fields, fallback?: string): readonly IdentitySource[] => {
  const expressions = texts(config['identitySource'] ?? fallback);
  return expressions.map((expression) => {
    const parsed = parseIdentitySource(expression);
    if (!parsed) throw unsupported(source, `The identity source "${expression}" is not supported.`);
    return parsed;
  });
};

const functionArnOf = (source: AuthorizerSource, config: Fields): string => {
  const { service, deployment } = source;
  const arn = config['functionArn'] ?? config['arn'];
  const key = config['functionName'] ?? config['name'];
  const named =
    resolvedText(service, arn, deployment) ?? (arn === undefined ? deployedFunction(service, String(key), deployment)?.arn : undefined);
  if (named === undefined) throw unsupported(source, `The authorizer's function ${JSON.stringify(arn ?? key)} cannot be resolved.`);
  if (!deployment.functions.some((spec) => spec.arn === named))
    throw unsupported(source, `The authorizer's function ${named} is not part of this platform.`);
  return named;
};

const ttlOf = (config: Fields, fallback: number) => Number(config['resultTtlInSeconds'] ?? fallback);

const lambdaOfHttp = (source: AuthorizerSource, config: Fields): LambdaAuthorizer => {
  const version = String(config['payloadVersion'] ?? '2.0');
  const simple = config['enableSimpleResponses'] === true;
  if (simple && version === '1.0') throw unsupported(source, 'Simple responses need payload version 2.0.');
  const ttlSeconds = ttlOf(config, DEFAULT_TTL_SECONDS);
  return {
    kind: 'lambda',
    functionArn: functionArnOf(source, config),
    event: version === '1.0' ? 'request-1.0' : 'request-2.0',
    answer: simple ? 'simple' : 'policy',
    identitySources: sourcesOf(source, config, ttlSeconds > 0 ? AUTHORIZATION.http : undefined),
    ttlSeconds,
  };
};

const knownIssuer = (source: AuthorizerSource, issuer: string | undefined): string => {
  if (issuer !== undefined && source.deployment.userPools.some((pool) => pool.issuer === issuer)) return issuer;
  throw unsupported(
    source,
    `The issuer ${issuer ?? 'of the JWT authorizer'} is not a user pool of this platform, so its tokens cannot be checked.`,
  );
};

const jwt = (source: AuthorizerSource, config: Fields, scopes: readonly string[]): TokenAuthorizer => {
  const { service, deployment } = source;
  const issuer = knownIssuer(source, resolvedText(service, config['issuerUrl'], deployment));
  const audience = [config['audience'] ?? []].flat().map((one) => resolvedText(service, one, deployment));
  const [identitySource] = sourcesOf(source, config, AUTHORIZATION.http);
  if (!identitySource || audience.includes(undefined))
    throw unsupported(source, 'The JWT authorizer has an audience or identity source that cannot be resolved.');
  return { kind: 'jwt', issuers: [issuer], audience: audience.filter((one) => one !== undefined), scopes, identitySource };
};

const ofHttpApi = (source: AuthorizerSource, declared: unknown): Authorizer => {
  const reference: Fields = isFields(declared) ? declared : { name: declared };
  if (String(reference['type'] ?? reference['name']).toLowerCase() === 'aws_iam')
    throw unsupported(source, 'AWS_IAM authorization is not supported.');
  const httpApi = source.service.provider['httpApi'];
  const authorizers = isFields(httpApi) && isFields(httpApi['authorizers']) ? httpApi['authorizers'] : {};
  const config = authorizers[String(reference['name'])];
  if (!isFields(config)) throw unsupported(source, `There is no authorizer ${JSON.stringify(declared)} in provider.httpApi.authorizers.`);
  return config['type'] === 'request' ? lambdaOfHttp(source, config) : jwt(source, config, texts(reference['scopes']));
};

const userPool = (source: AuthorizerSource, config: Fields, arn: string): TokenAuthorizer => {
  const pool = source.deployment.userPools.find((one) => one.arn === arn);
  const [identitySource] = sourcesOf(source, config, AUTHORIZATION.rest);
  if (!pool || !identitySource) throw unsupported(source, `The user pool ${arn} is not part of this platform.`);
  return { kind: 'user-pool', issuers: [pool.issuer], audience: [], scopes: texts(config['scopes']), identitySource };
};

/** A function's key, an ARN, or an object with either. */
const referenceOf = (source: AuthorizerSource, declared: unknown): Fields => {
  const text = String(declared);
  const named = text.startsWith('arn:') ? { arn: text } : { name: text };
  const config: Fields = isFields(declared) ? declared : named;
  if (String(config['type'] ?? config['name']).toLowerCase() === 'aws_iam')
    throw unsupported(source, 'AWS_IAM authorization is not supported.');
  if (config['authorizerId'] !== undefined) throw unsupported(source, 'An authorizer given by authorizerId is not supported.');
  return config;
};

const lambdaOfRest = (source: AuthorizerSource, config: Fields): LambdaAuthorizer => {
  const expression = config['identityValidationExpression'];
  return {
    kind: 'lambda',
    functionArn: functionArnOf(source, config),
    event: String(config['type']).toLowerCase() === 'request' ? 'request-1.0' : 'token',
    answer: 'policy',
    identitySources: sourcesOf(source, config, AUTHORIZATION.rest),
    ttlSeconds: ttlOf(config, DEFAULT_TTL_SECONDS),
    ...(typeof expression === 'string' && { validation: new RegExp(expression) }),
  };
};

const ofRestApi = (source: AuthorizerSource, declared: unknown): Authorizer => {
  const config = referenceOf(source, declared);
  const arn = resolvedText(source.service, config['arn'], source.deployment);
  if (arn?.includes(':userpool/')) return userPool(source, config, arn);
  if (String(config['type']).toLowerCase() === 'cognito_user_pools')
    throw unsupported(source, 'The user pool of the authorizer cannot be resolved.');
  return lambdaOfRest(source, config);
};

const ofWebSocketApi = (source: AuthorizerSource, declared: unknown): Authorizer => {
  const config = referenceOf(source, declared);
  const identitySources = sourcesOf(source, config, AUTHORIZATION.websocket);
  return {
    kind: 'lambda',
    functionArn: functionArnOf(source, config),
    event: 'request-1.0',
    answer: 'policy',
    identitySources,
    ttlSeconds: 0,
  };
};

const READERS = { http: ofHttpApi, rest: ofRestApi, websocket: ofWebSocketApi } as const;

/** Reads the authorizer of an event. @throws LocalCloudError AUTHORIZER_UNSUPPORTED for one that cannot be enforced */
export const authorizerOf = (source: AuthorizerSource, declared: unknown): Authorizer | undefined =>
  declared === undefined || declared === null ? undefined : READERS[source.kind](source, declared);
