import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Outputs = Readonly<Record<string, string>>;

const outputOf = ([key, value]: readonly [string, string]): string =>
  `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;

const found = (stack: string, outputs: Outputs): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>` +
  `<StackName>${stack}</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>` +
  `<Outputs>${Object.entries(outputs).map(outputOf).join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

const refused = (code: string, message: string): string =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

type Stacks = Readonly<Record<string, Outputs>>;

const answerTo = (stacks: Stacks, action: string, stack: string): { readonly status: number; readonly body: string } => {
  if (action !== 'DescribeStacks') return { status: 400, body: refused('AccessDenied', 'This account is closed.') };
  const outputs = stacks[stack];

  return outputs === undefined
    ? { status: 400, body: refused('ValidationError', `Stack with id ${stack} does not exist`) }
    : { status: 200, body: found(stack, outputs) };
};

/** An account that has these stacks and lets nobody change anything; what it was asked is kept. */
export const cloudFormationStub = async (stacks: Stacks) => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const [action, stack] = [form.get('Action') ?? '', form.get('StackName') ?? ''];
    asked.push(`${action} ${stack}`.trim());
    const { status, body } = answerTo(stacks, action, stack);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
