import { describe, expect, it } from 'vitest';
import { batchOutcome } from './batch-response';

const known = new Set(['a', 'b']);
const failures = (...ids: readonly unknown[]) => ({ payload: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) } });

describe('partial batch response', () => {
  it.each([
    ['nothing said', { payload: null }],
    ['undefined', {}],
    ['an empty list', failures()],
    ['a null list', { payload: { batchItemFailures: null } }],
    ['another object', { payload: { statusCode: 200 } }],
  ])('is success: %s', (_name, result) => {
    expect(batchOutcome(result, true, known)).toEqual({ kind: 'done' });
  });

  it.each([
    ['the function failed', { error: { errorType: 'Error', errorMessage: 'no' } }],
    ['an unknown id', failures('a', 'z')],
    ['an empty id', failures('')],
    ['an id of another type', failures(7)],
    ['text', { payload: 'ok' }],
    ['no list', { payload: { batchItemFailures: 'a' } }],
  ])('is failure of everything: %s', (_name, result) => {
    expect(batchOutcome(result, true, known)).toEqual({ kind: 'failed' });
  });

  it('names what failed, and is ignored unless the mapping asks for it', () => {
    expect(batchOutcome(failures('b'), true, known)).toEqual({ kind: 'partial', failed: new Set(['b']) });
    expect(batchOutcome(failures('b'), false, known)).toEqual({ kind: 'done' });
  });
});
