import { describe, expect, it } from 'vitest';
import { permissionsDocument } from './permissions-document';

const get = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });
const fn = (role: string) => ({ Type: 'AWS::Lambda::Function', Properties: { Role: get(role) } });
const role = (...Statement: readonly object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: [{ Action: ['logs:PutLogEvents'], Resource: '*' }, ...Statement] } }] },
});

const template = {
  Resources: {
    PlaceBidLambdaFunction: fn('PlaceBidRole'),
    AskLambdaFunction: fn('AskRole'),
    AskRole: role(),
    PlaceBidRole: role(
      { Action: ['dynamodb:Query', 'dynamodb:GetItem'], Resource: [get('Bids'), { 'Fn::Sub': '${Bids.Arn}/index/*' }] },
      { Action: 'dynamodb:GetRecords', Resource: get('Bids', 'StreamArn') },
      {
        Action: 'scheduler:CreateSchedule',
        Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${Group}/*' }],
      },
      {
        Action: 'events:PutEvents',
        Resource: ['arn:aws:events:us-east-1:1:event-bus/wiredeventBusArn'],
        Condition: { 'ForAllValues:StringEquals': { 'events:detail-type': ['Opened', 'Closed'] } },
      },
    ),
  },
};

describe('the document of permissions', () => {
  it('says per function what it may do on what, in the words of the templates', () => {
    const described = {
      services: [
        { name: 'auction', stage: 'check', template },
        { name: 'platform', stage: 'check', template: { Resources: {} } },
      ],
      wires: { wiredeventBusArn: { service: 'platform', output: 'eventBusArn' } },
    };

    expect(permissionsDocument(described).split('\n').slice(6)).toEqual([
      '## auction',
      '',
      '| Function | may | on | only for |',
      '|---|---|---|---|',
      '| Ask | nothing | | |',
      '| PlaceBid | `dynamodb:Query`<br>`dynamodb:GetItem` | `Bids`<br>`Bids/index/*` |  |',
      '|  | `dynamodb:GetRecords` | `Bids.StreamArn` |  |',
      '|  | `scheduler:CreateSchedule` | `scheduler:schedule/Group/*` |  |',
      '|  | `events:PutEvents` | `eventBusArn of platform` | events:detail-type: Opened, Closed |',
      '',
    ]);
  });
});
