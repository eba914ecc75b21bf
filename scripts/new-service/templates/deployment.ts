import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

const manifest = ({ kebab }: Noun): string =>
  JSON.stringify({
    name: `@ecom/${kebab}`,
    version: '0.1.0',
    private: true,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    dependencies: {
      '@aws-sdk/client-dynamodb': 'catalog:',
      '@aws-sdk/lib-dynamodb': 'catalog:',
      '@ecom/dynamo': 'workspace:*',
      '@ecom/kernel': 'workspace:*',
      '@ecom/lambda': 'workspace:*',
      yup: 'catalog:',
    },
    devDependencies: {
      '@ecom/local-cloud': 'workspace:*',
      '@ecom/serverless': 'workspace:*',
      '@ecom/testing': 'workspace:*',
      esbuild: 'catalog:',
      serverless: 'catalog:',
      'serverless-esbuild': 'catalog:',
      'serverless-offline': 'catalog:',
      vitest: 'catalog:',
    },
  });

const serverless = ({ kebab, plural }: Noun): string => `import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: '${kebab}',
  owns: '${plural.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}: who has which, and what they are called.',
  functions,
  resources: ['tables', 'outputs'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
});
`;

const tables = ({ kebab, pascal }: Noun): string => `Resources:
  ${pascal}Table:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: \${param:retention}
    UpdateReplacePolicy: \${param:retention}
    Properties:
      TableName: ecom-${kebab}-\${sls:stage}
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - { AttributeName: pk, AttributeType: S }
      KeySchema:
        - { AttributeName: pk, KeyType: HASH }
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: true
`;

const outputs = ({ camel, words }: Noun): string => `Outputs:
  ${camel}ApiUrl:
    Description: "For callers of the ${words} API."
    Value: !GetAtt HttpApi.ApiEndpoint
`;

const readme = ({ kebab, camel, plural, words, upper }: Noun): string => `# ${kebab}

Owns the ${plural.replaceAll('-', ' ')} of users. Nobody else writes them.

## API

In full: [openapi.json](openapi.json).

| route | who | what |
|---|---|---|
| \`POST /${plural}\` | signed-in users | create a ${words}; takes \`Idempotency-Key\` |
| \`GET /${plural}/{${camel}Id}\` | its owner | read it; anybody else gets 404 |

## Access patterns

| pattern | key |
|---|---|
| a ${words} by id | \`pk = ${upper}#<id>\` |

## Alarms

What rings follows from the template; [what to do](../../packages/docs/runbooks/${kebab}) is a page for each.
`;

/** @returns what is deployed and how it is described. */
export const deploymentFiles = (noun: Noun): NewFiles => ({
  'package.json': manifest(noun),
  'tsconfig.json': '{ "extends": "../../tsconfig.base.json", "include": ["src", "tests", "*.ts"] }',
  'README.md': readme(noun),
  'serverless.ts': serverless(noun),
  'resources/tables.yml': tables(noun),
  'resources/outputs.yml': outputs(noun),
});

/** @returns the entry of serverless-compose.yml. */
export const composeEntry = ({ kebab }: Noun): string => `
  ${kebab}:
    path: services/${kebab}
    params:
      alarmTopicArn: \${platform.alarmTopicArn}
      authorizerArn: \${identity.authorizerArn}
`;
