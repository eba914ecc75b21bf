export const packs = ['house', 'AwsSolutions', 'Serverless', 'CloudFormation'] as const;
export type Pack = (typeof packs)[number];

/** Something that a template should not say. */
export type Finding = {
  readonly service: string;
  readonly pack: Pack;
  readonly rule: string;
  /** Which of several things the rule found on one resource, e.g. `Resource::*`. */
  readonly detail?: string;
  /** The logical id; what a rule about the whole template speaks of otherwise. */
  readonly subject: string;
  /** What is wrong, why that matters, and how to mend it. */
  readonly says: string;
};

const ACKNOWLEDGED = 'scripts/check-templates/acknowledged.ts';

/** @returns the sentence that a person reads. */
export const sentenceOf = ({ service, rule, detail, says }: Finding): string =>
  `${service}: ${says} (${rule}${detail === undefined ? '' : `[${detail}]`}; mend it, or give the reason why not in ${ACKNOWLEDGED})`;
