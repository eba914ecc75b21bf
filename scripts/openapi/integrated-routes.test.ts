import { expect, it } from 'vitest';
import { integratedRoutes, kebab } from './integrated-routes';

it('finds the routes behind which API Gateway calls a service of AWS', () => {
  const file = `Resources:
  AskForThisRoute:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      RouteKey: POST /this/{id}
      Target: !Sub integrations/\${Other}
  Socket:
    Type: AWS::ApiGatewayV2::Route
    Properties: { RouteKey: $connect }
  Table: { Type: AWS::DynamoDB::Table }`;

  expect(integratedRoutes([file, '', 'Outputs: {}'])).toEqual([{ key: 'askForThis', method: 'POST', path: '/this/{id}' }]);
  expect(kebab('askForThis')).toBe('ask-for-this');
});
