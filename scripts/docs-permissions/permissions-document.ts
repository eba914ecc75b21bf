import { type Described, type DescribedService, ofType, record, records, texts } from '@ecom/diagrams';

type Row = { readonly actions: readonly string[]; readonly resources: readonly string[]; readonly condition: string };

/** Every function may write its own log and its traces; saying so each time would hide the rest. */
const common = /^(logs|xray):/;

const named = (logicalId: string, attribute: string): string => (attribute === 'Arn' ? logicalId : `${logicalId}.${attribute}`);

/** `AuctionTable/index/*` of `${AuctionTable.Arn}/index/*`, without what every ARN begins with. */
const substituted = (text: string): string =>
  text
    .replaceAll(/arn:\$\{AWS::Partition\}:([\w-]+):\$\{AWS::Region\}:\$\{AWS::AccountId\}:/g, '$1:')
    .replaceAll(/\$\{(\w+)(?:\.(\w+))?\}/g, (_, id: string, attribute = 'Arn') => named(id, attribute));

/** What a resource of a statement is, in the words of the templates. */
const resourceText = (value: unknown, wires: Described['wires']): string => {
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Sub': sub } = record(value);
  if (typeof Ref === 'string') return Ref;
  if (Array.isArray(attribute)) return named(String(attribute[0]), String(attribute[1]));
  const text = typeof sub === 'string' ? substituted(sub) : String(value);
  const token = Object.keys(wires).find((one) => text.includes(one));
  const wire = token === undefined ? undefined : wires[token];
  return wire ? `${wire.output} of ${wire.service}` : text;
};

const conditionText = (condition: unknown): string =>
  Object.values(record(condition))
    .flatMap((keys) => Object.entries(record(keys)))
    .map(([key, values]) => `${key}: ${texts(values).join(', ')}`)
    .join('; ');

const rowsOf = (roleId: string, { template }: DescribedService, wires: Described['wires']): readonly Row[] => {
  const policies = records(template.Resources[roleId]?.Properties?.['Policies']);
  const statements = policies.flatMap((policy) => records(record(policy['PolicyDocument'])['Statement']));
  return statements
    .map(({ Action, Resource, Condition }) => ({
      actions: texts(Action).filter((action) => !common.test(action)),
      resources: [Resource ?? []].flat().map((resource) => resourceText(resource, wires)),
      condition: conditionText(Condition),
    }))
    .filter(({ actions }) => actions.length > 0);
};

const cell = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join('<br>');

const roleOf = (role: unknown): string => String([record(role)['Fn::GetAtt'] ?? ''].flat()[0]);

const sectionOf = (service: DescribedService, wires: Described['wires']): string => {
  const functions = ofType(service.template, 'AWS::Lambda::Function').toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const lines = functions.flatMap(({ id, properties }) => {
    const rows = rowsOf(roleOf(properties['Role']), service, wires);
    const name = id.replace(/LambdaFunction$/, '');
    if (rows.length === 0) return [`| ${name} | nothing | | |`];
    return rows.map((row, index) => `| ${index === 0 ? name : ''} | ${cell(row.actions)} | ${cell(row.resources)} | ${row.condition} |`);
  });
  return [`## ${service.name}`, '', '| Function | may | on | only for |', '|---|---|---|---|', ...lines].join('\n');
};

/** @returns what each function may do, as its role says it; `pnpm check:iam` shows that it does just that. */
export const permissionsDocument = ({ services, wires }: Described): string => {
  const sections = services
    .filter(({ template }) => ofType(template, 'AWS::Lambda::Function').length > 0)
    .map((service) => sectionOf(service, wires));
  const head = [
    '# Permissions',
    'Made by `pnpm docs:permissions` from the compiled templates. Do not edit. Every function may besides write its own log and its traces.',
    'The journeys of `pnpm test` use each of these and call nothing else: `pnpm check:iam` shows how often. `scripts/check-iam/acknowledged.ts` has the few that cannot be used on one machine, with the reasons.',
  ];
  return `${[...head, ...sections].join('\n\n')}\n`;
};
