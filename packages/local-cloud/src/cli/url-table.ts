import type { LocalCloud } from '../local-cloud';

const engineNames: Readonly<Record<string, string>> = {
  status: 'Status page',
  mail: 'Mail inbox (SES)',
  dynamodb: 'DynamoDB',
  queues: 'SQS, SNS, S3',
  cognito: 'Cognito',
  kinesis: 'Kinesis',
  events: 'EventBridge',
  scheduler: 'EventBridge Scheduler',
  lambda: 'Lambda',
};

/** All addresses, for people: what they open first comes first. */
export const urlTable = ({ urls, deployment }: Pick<LocalCloud, 'urls' | 'deployment'>): string => {
  const engines = Object.entries(engineNames).map(([key, name]) => [name, urls[key as keyof typeof urls]] as const);
  const [status, mail, ...rest] = engines;
  const apis = deployment.apis.map(
    ({ service, kind, url }) => [`${service} ${kind === 'websocket' ? 'WebSocket' : kind.toUpperCase()} API`, url] as const,
  );
  const documentation = ['Documentation', `${urls.status}/docs`] as const;
  const rows = [status, documentation, mail, ...apis, ...rest].filter((row) => row !== undefined);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return ['', ...rows.map(([name, url]) => `  ${name.padEnd(width)}${url}`), ''].join('\n');
};
