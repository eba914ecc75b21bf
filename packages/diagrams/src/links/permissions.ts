import type { References } from '../references';
import { type Link, type LinkKind, MAIL } from '../system';
import { type DescribedService, ofType, type Properties, record, records, type ThingId, texts, thingId } from '../template';

/** What a permission means in a picture; the first that fits. What serves triggers and logs is not drawn from here. */
const meanings: readonly (readonly [action: RegExp, kind: LinkKind | 'none'])[] = [
  [/^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/, 'none'],
  [/^dynamodb:(Put|Update|Delete|BatchWrite|TransactWrite|PartiQL(Insert|Update|Delete))/, 'writes'],
  [/^dynamodb:/, 'reads'],
  [/^s3:(Put|Delete|Abort)/, 'writes'],
  [/^s3:/, 'reads'],
  [/^sqs:SendMessage/, 'sends'],
  [/^sns:Publish/, 'sends'],
  [/^kinesis:Put/, 'records'],
  [/^events:PutEvents/, 'publishes'],
  [/^scheduler:(Create|Update)/, 'schedules'],
  [/^execute-api:ManageConnections/, 'frames'],
  [/^(lambda:Invoke|states:Start)/, 'triggers'],
  [/^cognito-idp:/, 'uses'],
];

const meaningOf = (action: string): LinkKind | undefined => {
  const kind = meanings.find(([pattern]) => pattern.test(action))?.[1];
  return kind === 'none' ? undefined : kind;
};

type Statement = { readonly actions: readonly string[]; readonly resources: unknown };

const statementsOf = (policies: unknown): readonly Statement[] =>
  records(policies)
    .flatMap((policy) => records(record(policy['PolicyDocument'])['Statement']))
    .filter(({ Effect }) => Effect !== 'Deny')
    .map(({ Action, Resource }) => ({ actions: texts(Action), resources: Resource }));

const isSchedulers = (properties: Properties): boolean =>
  JSON.stringify(properties['AssumeRolePolicyDocument'] ?? '').includes('scheduler.amazonaws.com');

type Reading = { readonly service: DescribedService; readonly refs: References };

/** Who acts with a role: functions and state machines that name it; schedules, when the scheduler may take it. */
const actorsOf = ({ service: { name, template }, refs }: Reading, role: ThingId): readonly ThingId[] => {
  const properties = template.Resources[role.slice(name.length + 1)]?.Properties ?? {};
  if (isSchedulers(properties)) return ofType(template, 'AWS::Scheduler::ScheduleGroup').map(({ id }) => thingId(name, id));
  return [
    ...ofType(template, 'AWS::Lambda::Function').filter((found) => refs(found.properties['Role']).includes(role)),
    ...ofType(template, 'AWS::StepFunctions::StateMachine').filter((found) => refs(found.properties['RoleArn']).includes(role)),
  ].map(({ id }) => thingId(name, id));
};

const linksOfStatement = ({ refs }: Reading, from: ThingId, { actions, resources }: Statement): readonly Link[] => {
  if (actions.some((action) => action.startsWith('ses:Send'))) return [{ from, to: MAIL, kind: 'mails', labels: [] }];
  const kinds = new Set(actions.map(meaningOf).filter((kind) => kind !== undefined));
  // Who writes a table or bucket nearly always reads it too: one line says it.
  if (kinds.has('writes')) kinds.delete('reads');
  return [...kinds].flatMap((kind) => refs(resources).map((to) => ({ from, to, kind, labels: [] })));
};

/** @returns what functions, state machines and schedules may do, by the statements of their roles. */
export const permissionLinks = (service: DescribedService, refs: References): readonly Link[] => {
  const reading = { service, refs };
  const ofRole = (role: ThingId, policies: unknown): readonly Link[] =>
    actorsOf(reading, role).flatMap((actor) => statementsOf(policies).flatMap((statement) => linksOfStatement(reading, actor, statement)));
  return [
    ...ofType(service.template, 'AWS::IAM::Role').flatMap(({ id, properties }) =>
      ofRole(thingId(service.name, id), properties['Policies']),
    ),
    ...ofType(service.template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
      refs(properties['Roles']).flatMap((role) => ofRole(role, properties)),
    ),
  ];
};
