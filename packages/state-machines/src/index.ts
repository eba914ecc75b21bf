export type { Definition, Json, JsonObject, State, States } from './definition';
export { type ExecutionResult, type RunningExecution, startExecution } from './execution';
export { StateFailure } from './failure';
export { allStates, findings } from './findings';
export type { Callback, HistoryEvent, Host, TaskRequest, Wait } from './host';
export { createTaskTokens, type TaskTokens } from './task-tokens';
