/** What was recorded of roles and calls, for those who compare them. */
export { type Grant, grantsOf, nameOfGrant } from './grants';
export type { RecordedCall, RecordedPrincipal, Recording } from './recording';
export { readRecordings } from './recording-file';
