/** Any JSON value. */
export type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;

export type QueryLanguage = 'JSONPath' | 'JSONata';

export type Retrier = {
  readonly ErrorEquals: readonly string[];
  /** Seconds; 1 when absent. */
  readonly IntervalSeconds?: number;
  /** 3 when absent. */
  readonly MaxAttempts?: number;
  /** 2 when absent. */
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
};

export type Catcher = {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly ResultPath?: string | null;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
};

export type ChoiceRule = JsonObject & {
  readonly Next?: string;
  readonly Condition?: string;
  readonly Assign?: JsonObject;
  readonly Output?: Json;
};

type Flow = { readonly Next?: string; readonly End?: boolean };

/** The fields of all types of states; which type may have which is checked before a machine is made. */
export type State = Flow & {
  readonly Type: 'Task' | 'Pass' | 'Choice' | 'Wait' | 'Succeed' | 'Fail' | 'Parallel' | 'Map';
  readonly Comment?: string;
  readonly QueryLanguage?: QueryLanguage;
  // JSONPath
  readonly InputPath?: string | null;
  readonly OutputPath?: string | null;
  readonly Parameters?: Json;
  readonly ResultSelector?: Json;
  readonly ResultPath?: string | null;
  readonly Result?: Json;
  // JSONata
  readonly Arguments?: Json;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
  // Task
  readonly Resource?: string;
  readonly TimeoutSeconds?: number | string;
  readonly TimeoutSecondsPath?: string;
  readonly HeartbeatSeconds?: number | string;
  readonly HeartbeatSecondsPath?: string;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
  // Choice
  readonly Choices?: readonly ChoiceRule[];
  readonly Default?: string;
  // Wait
  readonly Seconds?: number | string;
  readonly SecondsPath?: string;
  readonly Timestamp?: string;
  readonly TimestampPath?: string;
  // Fail
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly Cause?: string;
  readonly CausePath?: string;
  // Parallel and Map
  readonly Branches?: readonly States[];
  readonly ItemProcessor?: States & { readonly ProcessorConfig?: { readonly Mode?: string } };
  readonly Iterator?: States;
  readonly ItemsPath?: string;
  readonly Items?: Json;
  readonly ItemSelector?: Json;
  readonly MaxConcurrency?: number | string;
  readonly MaxConcurrencyPath?: string;
  readonly ToleratedFailureCount?: number;
  readonly ToleratedFailurePercentage?: number;
};

/** A flow of states: a whole machine, a branch, or what is done for each item. */
export type States = { readonly StartAt: string; readonly States: Readonly<Record<string, State>>; readonly Comment?: string };

/** A definition in the Amazon States Language (states-language.net/spec.html, with JSONata). */
export type Definition = States & {
  readonly QueryLanguage?: QueryLanguage;
  readonly TimeoutSeconds?: number;
  readonly Version?: string;
};
