import type { Definition } from '@ecom/state-machines';
import { describe, expect, it } from 'vitest';
import { compensationsOf, expectedAfter } from './routes';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' } as const;

const SAGA: Definition = {
  StartAt: 'Await',
  States: {
    Await: {
      ...task,
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'Remind' },
        { ErrorEquals: ['States.ALL'], Next: 'Tell' },
      ],
      Next: 'IsFree',
    },
    Remind: { ...task, Next: 'Await' },
    IsFree: { Type: 'Choice', Choices: [{ Next: 'Charge' }], Default: 'Ship' },
    Charge: { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Refund' }], Next: 'Ship' },
    Ship: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'Pack',
          States: { Pack: { ...task, Catch: [{ ErrorEquals: ['X'], Next: 'Unpack' }], End: true }, Unpack: { Type: 'Succeed' } },
        },
      ],
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    Refund: { ...task, Next: 'Refunded' },
    Refunded: { Type: 'Fail' },
    Tell: { ...task, End: true },
  },
};

describe('compensations', () => {
  it('are what is entered only after a failure, of inner flows too; not what follows when time runs out', () => {
    expect([...compensationsOf(SAGA)].toSorted()).toEqual(['Refund', 'Refunded', 'Tell', 'Unpack']);
  });
});

describe('what is expected', () => {
  it('is the way without failures, by the first rule of each choice', () => {
    expect(expectedAfter(SAGA, 'Await')).toEqual(['IsFree', 'Charge', 'Ship', 'Done']);
    expect(expectedAfter(SAGA, 'Refund')).toEqual(['Refunded']);
    expect(expectedAfter(SAGA, 'Remind')).toEqual(['Await', 'IsFree', 'Charge', 'Ship', 'Done']);
    expect(expectedAfter(SAGA, 'Nowhere')).toEqual([]);
  });
});
