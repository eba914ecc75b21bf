import { createHash } from 'node:crypto';
import { secretArn } from '../iam/calls/secrets';
import { type Guard, unguarded } from '../iam/guard';
import { AwsError, asAwsError } from './aws-error';
import { bodyOf, type RunningServer, serve } from './http-server';

type Secrets = Readonly<Record<string, string>>;

const CURRENT = 'AWSCURRENT';

/** @throws AwsError ResourceNotFoundException */
const secretValue = (
  secrets: Secrets,
  { SecretId = '', VersionStage = CURRENT }: { readonly SecretId?: string; readonly VersionStage?: string },
) => {
  const arn = secretArn(SecretId);
  const text = VersionStage === CURRENT ? secrets[arn] : undefined;
  if (text === undefined) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  const [name = ''] = (arn.split(':secret:')[1] ?? '').split(/-\w{6}$/);
  return {
    ARN: arn,
    Name: name,
    SecretString: text,
    VersionId: createHash('md5').update(text).digest('hex'),
    VersionStages: [CURRENT],
    CreatedDate: 0,
  };
};

/** Reading the secrets that templates declare, as Secrets Manager answers. */
export const startSecretsApi = (port: number, secrets: Secrets, guard: Guard = unguarded): Promise<RunningServer> =>
  serve(
    port,
    'the Secrets Manager API',
    guard('secrets', async (request, response) => {
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
      try {
        const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        if (operation !== 'GetSecretValue')
          throw new AwsError('UnknownOperationException', `The local Secrets Manager has no operation "${operation}".`);
        answer(200, secretValue(secrets, JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as { readonly SecretId?: string }));
      } catch (error) {
        const { code, message, status } = asAwsError(error);
        answer(status, { __type: code, message });
      }
    }),
  );
