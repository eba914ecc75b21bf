import { ofType, type Properties, type Rule } from '../template';

const isThrottled = ({ DefaultRouteSettings: { ThrottlingBurstLimit = 0, ThrottlingRateLimit = 0 } = {} }: Properties): boolean =>
  ThrottlingBurstLimit > 0 && ThrottlingRateLimit > 0;

export const stagesThrottled: Rule = {
  name: 'stages-throttled',
  why: 'All APIs of an account share one limit: without its own, one route that somebody hammers takes it from all others.',
  check: (compiled) =>
    ofType(compiled, 'AWS::ApiGatewayV2::Stage')
      .filter(({ properties }) => !isThrottled(properties))
      .map(({ id }) => `${id} has no limit of its own: declare the service with defineService, whose throttling sets it.`),
};

export const stagesLogged: Rule = {
  name: 'stages-logged',
  why: 'A request that an authorizer, a limit or the gateway itself refused is in no log of a function.',
  check: (compiled) =>
    ofType(compiled, 'AWS::ApiGatewayV2::Stage')
      .filter(({ properties }) => properties.AccessLogSettings === undefined)
      .map(({ id }) => `${id} logs no requests: declare the service with defineService, whose plugin sets AccessLogSettings.`),
};

export const noOpenFunctionUrl: Rule = {
  name: 'no-open-function-url',
  why: 'A function URL without IAM has neither the authorizer, nor the limits, nor the log of an API.',
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::Url')
      .filter(({ properties }) => properties.AuthType !== 'AWS_IAM')
      .map(({ id }) => `${id} is open to everybody: use a route, set AuthType to AWS_IAM, or acknowledge it with the reason.`),
};
