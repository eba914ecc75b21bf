import { parse } from 'node:path';
import { App, CloudFormationValidatePlugin, type PolicyViolation } from 'aws-cdk-lib';
import type { Finding } from '../finding';

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What concerns no resource begins with the place it speaks of. */
const named = (subject: string, text: string): string => (text.startsWith(`${subject}:`) ? text : `${subject}: ${text}`);

const findings = ({ ruleName, description, fix, violatingResources }: PolicyViolation): readonly Finding[] =>
  violatingResources.map(({ resourceLogicalId, templatePath = '', locations }) => {
    const subject = resourceLogicalId ?? locations[0] ?? 'Template';
    const mend = fix === undefined ? '' : ` ${sentence(fix)}`;

    return {
      service: parse(templatePath).name,
      pack: 'CloudFormation',
      rule: ruleName,
      subject,
      says: `${named(subject, sentence(description))}${mend}`,
    };
  });

/**
 * Holds templates to the schemas of all resource types and to the rules of AWS CloudFormation Validate, which is inside aws-cdk-lib and asks
 * no network. All at once: its engine is made for the types of the templates it is given.
 * @param templateFiles of CloudFormation, as JSON or YAML, each named after its service
 */
export const validationFindings = (templateFiles: readonly string[]): readonly Finding[] => {
  const stackTemplates = templateFiles.map((templatePath) => ({
    stackConstructPath: parse(templatePath).name,
    templatePath,
    accountId: undefined,
    region: undefined,
  }));
  const context = { templatePaths: [...templateFiles], stackTemplates, appConstruct: new App() };

  return new CloudFormationValidatePlugin().validate(context).violations.flatMap(findings);
};
