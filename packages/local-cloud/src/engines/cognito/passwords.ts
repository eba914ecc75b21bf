import { type Override, poolOf } from './edge';
import type { Request } from './internals';
import { type PasswordPolicy, passwordProblem } from './password-policy';

type PasswordIn = (request: Request) => unknown;

/** Refuses passwords that the pool's policy does not accept, before anything else happens. */
export const obeyingPolicy =
  (passwordIn: PasswordIn): Override =>
  (edge, original) =>
  async (context, request) => {
    const password = passwordIn(request);
    if (password === undefined) return original(context, request);
    const { options } = await poolOf(edge, context, request);
    const policy = (options['Policies'] as { PasswordPolicy?: PasswordPolicy } | undefined)?.PasswordPolicy ?? {};
    const problem = passwordProblem(String(password), policy);
    if (problem) throw edge.refuse('InvalidPasswordException', problem);
    return original(context, request);
  };
