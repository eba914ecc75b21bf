export { documentClient } from './client';
export { CursorInvalidError, type CursorScope, decodeCursor, encodeCursor } from './cursor';
export { queryPage } from './query-page';
