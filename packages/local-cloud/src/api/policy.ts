type Statement = { readonly Effect?: string; readonly Action?: string | readonly string[]; readonly Resource?: string | readonly string[] };
export type PolicyDocument = { readonly Statement?: Statement | readonly Statement[] };

const asPattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

const covers = (patterns: string | readonly string[] | undefined, value: string): boolean =>
  [patterns ?? []].flat().some((pattern) => typeof pattern === 'string' && asPattern(pattern).test(value));

/** Whether a policy lets an ARN of an API be invoked: an allowing statement and no denying one. */
export const allowsInvoke = ({ Statement: statements = [] }: PolicyDocument, methodArn: string): boolean => {
  const applying = [statements]
    .flat()
    .filter((statement) => covers(statement.Action, 'execute-api:Invoke') && covers(statement.Resource, methodArn));
  return applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny');
};
