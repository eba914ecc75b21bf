import type { RoleStatement } from '../resource-specs';
import { accountId } from '../template/account';
import type { Call } from './call';
import { grantsOf, list, nameOfGrant } from './grants';

/** Whether a call is allowed; `by` names the parts of the role that allow it, as `grantsOf` writes them. */
export type Decision = { readonly allowed: boolean; readonly explicit: boolean; readonly by: readonly string[] };

/** Who asks, and the statements that count: those of a role, or those of the resource when a service of AWS asks. */
export type Question = {
  readonly principal: string;
  readonly identity?: readonly RoleStatement[];
  readonly resource?: readonly RoleStatement[];
  readonly call: Call;
};

/** Actions and resources as lists, as CloudFormation also takes single ones. */
const policyOf = (statements: readonly RoleStatement[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({
    ...statement,
    ...('Action' in statement && { Action: list(statement['Action']) }),
    ...('Resource' in statement && { Resource: list(statement['Resource']) }),
  })),
});

/** What is the same for all on this machine: endpoints of AWS speak TLS, and there is one account. */
const usual = { 'aws:SecureTransport': 'true', 'aws:SourceAccount': accountId };

/** Loaded when first needed: it takes a tenth of a second, and who runs with `--iam off` never needs it. */
let simulator: Promise<typeof import('@cloud-copilot/iam-simulate')> | undefined;

const simulate = async ({ principal, identity, resource, call }: Question) => {
  simulator ??= import('@cloud-copilot/iam-simulate');
  const { runSimulation } = await simulator;
  const ask = (arn: string) =>
    runSimulation(
      {
        request: {
          principal,
          action: call.action,
          resource: { resource: arn, accountId },
          contextVariables: { ...usual, ...call.context } as Record<string, string | string[]>,
        },
        identityPolicies: identity ? [{ name: 'own', policy: policyOf(identity) }] : [],
        ...(resource && { resourcePolicy: policyOf(resource) }),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
  const answer = await ask(call.resource);
  const unnamed = answer.resultType === 'error' && answer.errors.message === 'must.use.wildcard';
  return unnamed ? ask('*') : answer;
};

type Pattern = { readonly action?: string; readonly resource?: string; readonly matches: boolean };
type Allowing = {
  readonly statement: { toJSON(): unknown };
  readonly explain: { readonly actions?: unknown; readonly resources?: unknown };
};

const matching = (explained: unknown): readonly Pattern[] => (list(explained) as readonly Pattern[]).filter(({ matches }) => matches);

/** The parts of a statement that cover the call: its other actions, resources and values are not used by it. */
const usedOf = ({ statement, explain }: Allowing, { context = {} }: Call): readonly string[] => {
  const Action = matching(explain.actions).map(({ action }) => action);
  const Resource = matching(explain.resources).map(({ resource }) => resource);
  const used = grantsOf({ ...(statement.toJSON() as RoleStatement), Action, Resource });
  return used.filter(({ value }) => value === undefined || list(context[value.key]).includes(value.text)).map(nameOfGrant);
};

/** Decides as IAM does. @throws Error when an action is none of AWS, or a policy is malformed */
export const decide = async (question: Question): Promise<Decision> => {
  const answer = await simulate(question);
  if (answer.resultType !== 'single') {
    const reason = answer.resultType === 'error' ? JSON.stringify(answer.errors) : 'a resource with a star';
    throw new Error(`IAM cannot decide about ${question.call.action} on ${question.call.resource}: ${reason}`);
  }
  const { identityAnalysis } = answer.result.analysis;
  return {
    allowed: answer.overallResult === 'Allowed',
    explicit: answer.overallResult === 'ExplicitlyDenied',
    by: (identityAnalysis?.allowStatements ?? []).flatMap((allowing) => usedOf(allowing, question.call)),
  };
};
