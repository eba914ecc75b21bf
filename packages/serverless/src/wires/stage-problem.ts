/** The bucket of pictures: `ecom-<stage>-pictures-<12 digits of the account>-<region>`, at most 63 characters; no region is longer than 14. */
const longest = 63 - 'ecom--pictures--'.length - 12 - 14;

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const reserved = /aws|amazon|cognito/;

/** @returns why nothing can be deployed under this name; nothing when it is a good one. */
export const stageProblem = (stage: string): string | undefined => {
  if (!form.test(stage))
    return 'small letters, digits and single hyphens between them, beginning with a letter: it becomes part of a bucket name';
  if (stage.length > longest) return `at most ${longest} characters: a bucket name has 63, account and region take their part`;
  if (reserved.test(stage)) return 'none of the words aws, amazon and cognito: Cognito refuses them in the address of the sign-in pages';

  return undefined;
};
