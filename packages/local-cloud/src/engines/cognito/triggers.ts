import type { Invoke } from '../../model';
import { region } from '../../template/account';
import type { Context, LambdaCaller, loadCognito, TriggerRequest, Triggers } from './internals';

type Loaded = ReturnType<typeof loadCognito>;

/** Function ARN by trigger name (`PostConfirmation`) for each pool. */
export type TriggerFunctions = Map<string, Readonly<Record<string, string>>>;

/** Calls the pool's trigger functions with the events of Cognito; a function's error refuses the request, as on AWS. */
export const lambdaCaller = ({ LambdaService, CognitoError }: Loaded, functions: TriggerFunctions, invoke: Invoke): LambdaCaller => {
  const shapes = new LambdaService({}, null);
  return {
    enabled: (trigger) => [...functions.values()].some((ofPool) => ofPool[trigger]),
    invoke: async (_context, trigger, request) => {
      const event = { ...shapes.createLambdaEvent(request), version: '1', region };
      const arn = functions.get(request.userPoolId)?.[trigger];
      if (!arn) return event.response;
      const { payload, error } = await invoke(arn, event);
      if (error) throw new CognitoError('UserLambdaValidationException', `${trigger} failed with error ${error.errorMessage}.`);
      const response = (payload as { response?: unknown } | null)?.response;
      if (response === undefined) throw new CognitoError('InvalidLambdaResponseException', `Unrecognizable lambda output of ${trigger}.`);
      return response;
    },
  };
};

/** cognito-local hides a failing PostConfirmation; Cognito tells the caller. */
export const reportingPostConfirmation =
  (caller: LambdaCaller): Triggers['postConfirmation'] =>
  async (context: Context, { source, userAttributes, ...confirmation }) => {
    const attributes = userAttributes as readonly { Name: string; Value?: string }[];
    const record = Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]));
    await caller.invoke(context, 'PostConfirmation', {
      ...confirmation,
      triggerSource: source,
      userAttributes: record,
    } as unknown as TriggerRequest);
  };
