import { App, type PolicyViolation, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Finding, Pack } from '../finding';

const nagPacks = { AwsSolutions: AwsSolutionsChecks, Serverless: ServerlessChecks } as const;

const parts = /^([^[]+)(?:\[(.*)\])?$/s;

/** How cdk-nag itself would have a finding suppressed is of no use here. */
const withoutAdvice = (description: string): string => description.replace(/This is a granular rule.*$/s, '');

const findings = (service: string, pack: Pack, { ruleName, description, violatingResources }: PolicyViolation): readonly Finding[] => {
  const [, rule = ruleName, detail] = parts.exec(ruleName) ?? [];

  return violatingResources.map(({ constructPath = '' }) => {
    const subject = constructPath.split('/').at(-1) ?? constructPath;

    return { service, pack, rule, ...(detail !== undefined && { detail }), subject, says: `${subject}: ${withoutAdvice(description)}` };
  });
};

const constructPath = /Stack\/Template\/(\w+)/;

/** What the types of aws-cdk-lib refuse, it refuses for the whole template: cdk-nag sees nothing of it then. */
const refused = (service: string, error: unknown): Finding => {
  const message = error instanceof Error ? error.message : String(error);
  const subject = constructPath.exec(message)?.[1] ?? 'Template';

  return {
    service,
    pack: 'CloudFormation',
    rule: 'CfnInclude',
    subject,
    says: `${subject}: ${message}. cdk-nag cannot look at the template.`,
  };
};

/**
 * Runs the packs AwsSolutions and Serverless of cdk-nag over a template.
 * @param templateFile of CloudFormation, as JSON or YAML
 */
export const nagFindings = (service: string, templateFile: string): readonly Finding[] => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  try {
    new CfnInclude(stack, 'Template', { templateFile });
  } catch (error) {
    return [refused(service, error)];
  }

  return Object.entries(nagPacks).flatMap(([pack, Checks]) =>
    new Checks(app, { verbose: true }).validateScope(stack).violations.flatMap((violation) => findings(service, pack as Pack, violation)),
  );
};
