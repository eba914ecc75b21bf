import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** @returns reads a secret when it is needed first; a new value is seen by the next process. */
export const secret = (secretId: string, client: Pick<SecretsManagerClient, 'send'> = new SecretsManagerClient({})) => {
  let read: Promise<string> | undefined;
  const fetchIt = async (): Promise<string> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString === '') throw new Error('The secret has no value.');
    return SecretString;
  };

  return (): Promise<string> => {
    read ??= fetchIt().catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };
};
