export type { Answer, Arguments, CallOptions } from './calls';
export { type Client, type ClientOptions, client } from './client';
export { type DownloadOptions, download } from './download';
export { everyItem } from './every-item';
export type * from './generated/services';
export { isRefusal, type Problem, ProblemError } from './problem';
