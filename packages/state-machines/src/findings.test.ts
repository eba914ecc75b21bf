import { describe, expect, it } from 'vitest';
import type { Definition, State } from './definition';
import { allStates, findings } from './findings';

const machine = (state: State, language: 'JSONPath' | 'JSONata' = 'JSONPath'): Definition => ({
  QueryLanguage: language,
  StartAt: 'First',
  States: { First: state, Last: { Type: 'Succeed' } },
});
const task: State = { Type: 'Task', Resource: 'arn:x', Next: 'Last' };

describe('findings', () => {
  it('has nothing against a machine it can run', () => {
    expect(
      findings(
        machine({
          ...task,
          ResultPath: null,
          Retry: [{ ErrorEquals: ['States.ALL'] }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Last' }],
        }),
      ),
    ).toEqual([]);
    expect(findings(machine({ ...task, Arguments: { a: '{% $states.input.a %}' }, Assign: { b: 1 } }, 'JSONata'))).toEqual([]);
  });

  it.each([
    [
      'a field of the other language',
      machine({ ...task, Arguments: {} }),
      'First: Arguments is not supported in a Task state with JSONPath.',
    ],
    [
      'a field that is ignored nowhere',
      machine({ ...task, Credentials: {} } as State),
      'First: Credentials is not supported in a Task state with JSONPath.',
    ],
    ['variables with JSONPath', machine({ ...task, Assign: {} }), 'First: Assign is not supported in a Task state with JSONPath.'],
    ['a state that is not there', machine({ ...task, Next: 'Nowhere' }), 'First: it leads to Nowhere, which does not exist.'],
    [
      'a catcher to nowhere',
      machine({ ...task, Catch: [{ ErrorEquals: ['X'], Next: 'Undo' }] }),
      'First: it leads to Undo, which does not exist.',
    ],
    ['no way on', machine({ Type: 'Pass' }), 'First: it has neither Next nor End.'],
    [
      'no beginning',
      { StartAt: 'Begin', States: { Last: { Type: 'Succeed' } } } as Definition,
      'StartAt leads to Begin, which does not exist.',
    ],
    ['an unknown type', machine({ Type: 'Loop' } as unknown as State), 'First: there is no type of states called Loop.'],
    [
      'JSONata that does not parse',
      machine({ ...task, Arguments: '{% 1 + %}' }, 'JSONata'),
      'First: the expression {% 1 + %} does not parse',
    ],
    [
      'a rule without a comparison',
      machine({ Type: 'Choice', Choices: [{ Variable: '$.a', NumericIs: 1, Next: 'Last' }] }),
      'First: the rule that leads to Last has no condition',
    ],
    [
      'a distributed map',
      machine({ Type: 'Map', ItemProcessor: { ...machine(task), ProcessorConfig: { Mode: 'DISTRIBUTED' } }, Next: 'Last' }),
      'First: only inline maps are supported.',
    ],
    [
      'anything inside a branch',
      machine({ Type: 'Parallel', Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass' } } }], Next: 'Last' }),
      'In: it has neither Next nor End.',
    ],
  ])('names %s', (_, definition, finding) => {
    expect(findings(definition)).toContainEqual(expect.stringContaining(finding));
  });
});

it('lists all states, inner ones too', () => {
  const definition = machine({
    Type: 'Parallel',
    Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', End: true } } }],
    Next: 'Last',
  });

  expect(allStates(definition).map(([name]) => name)).toEqual(['First', 'In', 'Last']);
});
