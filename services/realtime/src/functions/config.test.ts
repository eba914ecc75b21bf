import { describe, expect, it } from 'vitest';
import * as functions from './index';

const definitions = Object.values(functions);
const posting = definitions.filter(({ key }) => !['connect', 'disconnect'].includes(key));
const actionsOf = (key: string) =>
  definitions.find((definition) => definition.key === key)?.statements.flatMap(({ Action }) => Action) ?? [];

describe('permissions', () => {
  it.each(posting)('$key may post to the sockets of this API and stage only, not invoke (B-REP-5)', ({ statements }) => {
    const granted = statements.filter(({ Action }) => Action.some((action) => action.startsWith('execute-api:')));

    expect(granted).toMatchObject([{ Action: ['execute-api:ManageConnections'] }]);
    for (const resource of granted.flatMap(({ Resource }) => Resource)) {
      expect(JSON.stringify(resource)).toMatch(/:\$\{WebsocketsApi\}\/\$\{sls:stage\}\/(POST|DELETE)\/@connections\/\*/);
    }
  });

  it('are what each function calls', () => {
    expect(actionsOf('connect')).toEqual(['dynamodb:PutItem']);
    expect(actionsOf('disconnect')).toEqual(['dynamodb:DeleteItem']);
    expect(actionsOf('ping')).toEqual(['execute-api:ManageConnections']);
    expect(
      definitions.flatMap(({ statements }) => statements.flatMap(({ Action }) => Action)).filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  it('leave $connect to the authorizer of the platform, by the token of the query (B-REP-1)', () => {
    expect(functions.connect.lambda['events']).toEqual([
      {
        websocket: {
          route: '$connect',
          authorizer: { name: 'users', arn: '${param:authorizerArn}', identitySource: ['route.request.querystring.token'] },
        },
      },
    ]);
  });
});
