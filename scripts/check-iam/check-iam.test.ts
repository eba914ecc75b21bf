import type { Recording } from '@ecom/local-cloud/iam';
import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from './acknowledged';
import { ledgerOf } from './ledger';
import { fileFinder, problemsOf } from './problems';
import { summaryOf, tableOf } from './table';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/bids';
const log = 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/bid:*';
const principal = {
  name: 'ecom-auction-local-placeBid',
  service: 'auction',
  kind: 'function',
  logicalId: 'PlaceBidLambdaFunction',
} as const;
const handler = 'src/functions/place-bid/handler.main';

const recorded = (parts: { readonly actions?: readonly string[]; readonly calls?: Recording['calls'] } = {}): Recording => ({
  principals: [
    {
      ...principal,
      handler,
      statements: [
        { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: [log] },
        { Effect: 'Allow', Action: parts.actions ?? ['dynamodb:PutItem'], Resource: table },
      ],
    },
  ],
  calls: parts.calls ?? [used('logs:PutLogEvents', log), used('dynamodb:PutItem', table)],
});
const used = (action: string, resource: string, count = 3): Recording['calls'][number] => ({
  principal: principal.name,
  action,
  resource,
  allowed: true,
  by: [`${action} ${resource}`],
  count,
});
const refused = (action: string): Recording['calls'][number] => ({ ...used(action, table, 2), allowed: false, by: [] });

const problems = (recordings: readonly Recording[], acknowledged: readonly Acknowledgement[] = []): readonly string[] =>
  problemsOf(
    ledgerOf(recordings, ['auction'], acknowledged),
    fileFinder((service, id) => `services/${service}/resources/${id}.yml`),
  );

describe('least privilege', () => {
  it('has nothing to say when roles are exactly what was used, in whichever recording', () => {
    const half = { ...recorded({ calls: [used('logs:PutLogEvents', log)] }) };
    expect(problems([half, recorded({ calls: [used('dynamodb:PutItem', table)] })])).toEqual([]);
  });

  it('tells of a role that is too wide: where, what, why, and how to mend it', () => {
    const [problem, ...others] = problems([recorded({ actions: ['dynamodb:PutItem', 'dynamodb:Scan'] })]);

    expect(problem).toMatch(
      /^services\/auction\/src\/functions\/place-bid\/config\.ts: least-privilege: ecom-auction-local-placeBid is allowed dynamodb:Scan on .*table\/bids and no journey made it use that\. Whoever takes over .* Take it away, or write the journey/,
    );
    expect(others).toEqual([]);
  });

  it('tells of a role that is too narrow', () => {
    const calls = [used('logs:PutLogEvents', log), used('dynamodb:PutItem', table), refused('dynamodb:Query')];
    expect(problems([recorded({ calls })])).toEqual([
      expect.stringMatching(
        /place-bid\/config\.ts: least-privilege: .* called dynamodb:Query on .* \(2 times\) and its role does not allow it\. On AWS .* Allow it in `iam`/,
      ),
    ]);
  });

  it('says once of a function that nobody ran, and not of each of its permissions', () => {
    expect(problems([recorded({ calls: [] })])).toEqual([expect.stringContaining('no journey made ecom-auction-local-placeBid run')]);
  });

  it('counts each value of a condition', () => {
    const bus = 'arn:aws:events:us-east-1:000000000000:event-bus/main';
    const Condition = { 'ForAllValues:StringEquals': { 'events:detail-type': ['Opened', 'Closed'] } };
    const recording = recorded({
      calls: [
        used('logs:PutLogEvents', log),
        used('dynamodb:PutItem', table),
        { ...used('events:PutEvents', bus), by: [`events:PutEvents ${bus}`, `events:PutEvents ${bus} events:detail-type=Opened`] },
      ],
    });
    const [own] = recording.principals;
    const statements = [...(own?.statements ?? []), { Effect: 'Allow', Action: 'events:PutEvents', Resource: bus, Condition }];
    const principals = recording.principals.map((one) => ({ ...one, statements }));

    expect(problems([{ ...recording, principals }])).toEqual([expect.stringContaining('for events:detail-type=Closed and no journey')]);
  });

  it('takes streams of two runs for the same', () => {
    const stream = (time: string) => `arn:aws:dynamodb:ddblocal:000000000000:table/bids/stream/${time}`;
    const run = (time: string, calls: Recording['calls']): Recording => ({
      principals: [
        {
          ...principal,
          handler,
          statements: [{ Effect: 'Allow', Action: ['logs:PutLogEvents', 'dynamodb:GetRecords'], Resource: stream(time) }],
        },
      ],
      calls,
    });
    const calls = [used('logs:PutLogEvents', stream('1')), used('dynamodb:GetRecords', stream('1'))];
    expect(problems([run('1', calls), run('2', [])])).toEqual([]);
  });

  it('looks at the services of the workspace, not at those that tests make', () => {
    const strange = recorded({ calls: [refused('dynamodb:Scan')] });
    expect(
      problems([
        recorded(),
        { ...strange, principals: strange.principals.map((one) => ({ ...one, name: 'x', service: 'cave' })), calls: [] },
      ]),
    ).toEqual([]);
  });

  it('names the resource file of a role, and the one place that grants logs to all', () => {
    const role = { name: 'clock', service: 'auction', kind: 'role', logicalId: 'ScheduleRole' } as const;
    const statements = [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:q' }];
    const wide = recorded({ calls: [used('logs:PutLogEvents', log), used('dynamodb:PutItem', table)] });
    const tracing = { Effect: 'Allow', Action: 'xray:PutTraceSegments', Resource: '*' };
    const principals = wide.principals.map((one) => ({ ...one, statements: [...one.statements, tracing] }));

    expect(problems([{ principals: [...principals, { ...role, statements }], calls: wide.calls }])).toEqual([
      expect.stringMatching(/^services\/auction\/resources\/ScheduleRole\.yml: .*clock is allowed sqs:SendMessage/),
      expect.stringMatching(/^packages\/serverless\/src\/function-role\.ts: .*xray:PutTraceSegments/),
    ]);
  });
});

describe('acknowledgements', () => {
  const scan = { action: 'dynamodb:Scan', resource: 'table/bids', reason: 'Only a restore scans.' };

  it('excuse what cannot be used here', () => {
    expect(problems([recorded({ actions: ['dynamodb:PutItem', 'dynamodb:Scan'] })], [scan])).toEqual([]);
  });

  it('fail when their permission is gone, or used after all', () => {
    const calls = [...recorded().calls, used('dynamodb:Scan', table)];
    for (const recording of [recorded(), recorded({ actions: ['dynamodb:PutItem', 'dynamodb:Scan'], calls })])
      expect(problems([recording], [scan])).toEqual([
        expect.stringMatching(/acknowledged\.ts: least-privilege: dynamodb:Scan on table\/bids .* Take the acknowledgement away/),
      ]);
  });
});

describe('the table', () => {
  it('shows function, action, resource and count, and marks what is wrong', () => {
    const calls = [used('logs:PutLogEvents', log), used('dynamodb:PutItem', table), refused('dynamodb:Query')];
    const { rows } = ledgerOf([recorded({ actions: ['dynamodb:PutItem', 'dynamodb:Scan'], calls })], ['auction'], []);

    expect(tableOf(rows)).toBe(
      [
        'ecom-auction-local-placeBid',
        '        3  logs:PutLogEvents  log-group:/aws/lambda/bid:*',
        '        3  dynamodb:PutItem   table/bids',
        '✗       0  dynamodb:Scan      table/bids  never used',
        '✗       2  dynamodb:Query     table/bids  refused',
      ].join('\n'),
    );
    expect(summaryOf(rows)).toBe(
      '1 functions and 0 roles of services, 3 permissions: 2 used, 0 acknowledged, 1 never used; 1 kinds of calls refused',
    );
  });
});
