import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { NamesUnavailableError } from '../domain/errors';
import type { NameUsers } from '../use-cases/ports';

type Answer = { readonly names?: Readonly<Record<string, string>> };

/** Asks identity, which keeps the names of users: its function `name-users`. */
export const lambdaNames =
  (functionArn: string, client: Pick<LambdaClient, 'send'> = new LambdaClient({})): NameUsers =>
  async (userIds, correlationId) => {
    const asked = JSON.stringify({ userIds: [...new Set(userIds)], correlationId });
    const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: functionArn, Payload: asked }));
    const { names } = FunctionError === undefined && Payload ? (JSON.parse(Buffer.from(Payload).toString('utf8')) as Answer) : {};
    if (names === undefined) throw new NamesUnavailableError(`The names of users are not to be had: ${FunctionError ?? 'no answer'}.`);

    return names;
  };
