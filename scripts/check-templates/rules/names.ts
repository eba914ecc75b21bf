import { namedWithinAnother, physicalNames } from '../physical-names';
import { type Compiled, type Rule, textOf } from '../template';

type Named = { readonly id: string; readonly type: string; readonly name: string; readonly longest: number | undefined };

/** What a type calls its name that physical-names.ts does not know: `Name`, or `QueueName` of a queue. */
const guessed = (type: string, properties: Readonly<Record<string, unknown>>): unknown =>
  properties['Name'] ?? properties[`${type.split('::').at(-1)}Name`];

const namesIn = ({ template }: Compiled): readonly Named[] =>
  Object.entries(template.Resources).flatMap(([id, { Type: type, Properties }]) => {
    const properties = (Properties ?? {}) as Readonly<Record<string, unknown>>;
    const known = physicalNames[type];
    const name = textOf(known === undefined ? guessed(type, properties) : properties[known.property]);

    return name === '' || namedWithinAnother.has(type) ? [] : [{ id, type, name, longest: known?.longest }];
  });

const LONGEST_REGION = 14;
const ACCOUNT = 12;

/** A name without its references, which are as long as the longest of their values. */
const longestValue = (name: string): string =>
  name.replaceAll('${AWS::AccountId}', 'a'.repeat(ACCOUNT)).replaceAll('${AWS::Region}', 'r'.repeat(LONGEST_REGION));

export const namesFit: Rule = {
  name: 'names-fit',
  why: 'AWS refuses names that are too long, and only at deployment.',
  check: (compiled) =>
    namesIn(compiled).flatMap(({ id, type, name, longest = Number.POSITIVE_INFINITY }) => {
      const { length } = longestValue(name);

      return length > longest
        ? [`${id} is called ${name}, ${length} characters, and ${type} takes ${longest}: give it a shorter name.`]
        : [];
    }),
};

export const namesCarryTheStage: Rule = {
  name: 'names-carry-the-stage',
  why: 'Stages live side by side in one account: a name without its stage belongs to whichever came first.',
  check: (compiled) =>
    namesIn(compiled)
      .filter(({ name }) => !name.split(/[^a-z0-9]+/i).includes(compiled.stage))
      .map(({ id, name }) => `${id} is called ${name}: put \${sls:stage} into the name, or leave the name to CloudFormation.`),
};

export const namesKnown: Rule = {
  name: 'names-known',
  why: 'How long a name may be, and whether it needs the stage, is known type by type.',
  check: (compiled) =>
    namesIn(compiled)
      .filter(({ longest }) => longest === undefined)
      .map(({ id, type }) => `${id} has a name, and physical-names.ts does not know ${type}: add it there with its longest name.`),
};
