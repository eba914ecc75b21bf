export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
export type Document = { readonly Statement: Statement | readonly Statement[] };
export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>> & {
    readonly PolicyDocument?: Document;
    readonly Policies?: readonly { readonly PolicyDocument: Document }[];
    readonly AssumeRolePolicyDocument?: {
      readonly Statement: readonly { readonly Principal?: { readonly Service?: string | readonly string[] } }[];
    };
  };
};
export type Template = { readonly Resources: Readonly<Record<string, Resource>> };
