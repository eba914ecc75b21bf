import type { FunctionSpec } from '../model';

const QUALIFIED_ARN = /^arn:aws:lambda:[^:]+:\d{12}:function:([^:]+)(?::[^:]+)?$/;
const PARTIAL_ARN = /^\d{12}:function:([^:]+)(?::[^:]+)?$/;
const NAME = /^([^:]+)(?::[^:]+)?$/;

/** The function name inside a name, a partial ARN (`123456789012:function:name`) or a full ARN, any of them with a qualifier. */
export const functionNameOf = (nameOrArn: string): string => {
  const match = QUALIFIED_ARN.exec(nameOrArn) ?? PARTIAL_ARN.exec(nameOrArn) ?? NAME.exec(nameOrArn);
  return match?.[1] ?? nameOrArn;
};

export const functionsByName = (functions: readonly FunctionSpec[]): ReadonlyMap<string, FunctionSpec> =>
  new Map(functions.map((spec) => [spec.name, spec]));
