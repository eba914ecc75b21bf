import { describe, expect, it } from 'vitest';
import { route, tokens, users } from '../../tests/builders/api-parts';
import { fixtureApis } from '../../tests/builders/fixture-apis';

describe('an authorizer that cannot be enforced', () => {
  it.each([
    ['AWS_IAM', { type: 'aws_iam' }, 'AWS_IAM authorization is not supported'],
    ['one that is not declared', { name: 'nobody' }, 'There is no authorizer'],
    ['one of an unknown function', { name: 'unknown' }, 'is not part of this platform'],
    ['a foreign issuer', { name: 'foreign' }, 'is not a user pool of this platform'],
    ['an identity source of another kind', { name: 'stage' }, 'The identity source "$stageVariables.x" is not supported'],
  ])('is an error, never an open route: %s', async (_name, authorizer, message) => {
    const authorizers = {
      unknown: { ...users, functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:none' },
      foreign: { ...tokens, issuerUrl: 'https://accounts.example' },
      stage: { ...users, identitySource: '$stageVariables.x' },
    };
    const start = fixtureApis(
      { echo: { handler: 'src/api.echo', events: [route('GET', '/x', { authorizer })] } },
      { httpApi: { authorizers } },
    );
    await expect(start).rejects.toMatchObject({ code: 'AUTHORIZER_UNSUPPORTED', message: expect.stringContaining(message) });
  });
});
