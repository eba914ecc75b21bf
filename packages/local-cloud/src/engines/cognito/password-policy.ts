/** Password policy of a user pool as its template says it. */
export type PasswordPolicy = {
  readonly MinimumLength?: number;
  readonly RequireUppercase?: boolean;
  readonly RequireLowercase?: boolean;
  readonly RequireNumbers?: boolean;
  readonly RequireSymbols?: boolean;
};

const longest = 256;
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** What is wrong with a password, in the words of Cognito; nothing when the policy accepts it. */
export const passwordProblem = (password: string, policy: PasswordPolicy): string | undefined => {
  const rules: readonly (readonly [broken: boolean, message: string])[] = [
    [password.length < (policy.MinimumLength ?? 8), 'Password not long enough'],
    [password.length > longest, 'Password too long'],
    [Boolean(policy.RequireUppercase) && !/\p{Lu}/u.test(password), 'Password must have uppercase characters'],
    [Boolean(policy.RequireLowercase) && !/\p{Ll}/u.test(password), 'Password must have lowercase characters'],
    [Boolean(policy.RequireNumbers) && !/\d/.test(password), 'Password must have numeric characters'],
    [Boolean(policy.RequireSymbols) && !symbol.test(password), 'Password must have symbol characters'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && `Password did not conform with policy: ${broken[1]}`;
};
