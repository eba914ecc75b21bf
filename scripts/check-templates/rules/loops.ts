import { type Compiled, listOf, ofType, type Policy, type Rule, type Statement, target } from '../template';

const maySendTo = (compiled: Compiled, role: string | undefined): ReadonlySet<string | undefined> => {
  const policies = ofType(compiled, 'AWS::IAM::Role')
    .filter(({ id }) => id === role)
    .flatMap(({ properties }) => listOf<Policy>(properties.Policies));
  const statements = policies.flatMap(({ PolicyDocument }) => listOf<Statement>(PolicyDocument?.Statement));

  return new Set(
    statements
      .filter(({ Action }) => listOf<string>(Action).includes('sqs:SendMessage'))
      .flatMap(({ Resource }) => listOf(Resource).map(target)),
  );
};

const queuesOf = (compiled: Compiled, consumer: string): readonly (string | undefined)[] =>
  ofType(compiled, 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => target(properties.FunctionName) === consumer)
    .map(({ properties }) => target(properties.EventSourceArn));

export const loopsOnPurpose: Rule = {
  name: 'loops-on-purpose',
  why: 'Lambda takes a function that sends to its own queue for a runaway, and after 16 invocations stops the message that waits.',
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::Function')
      .filter(({ properties }) => properties.RecursiveLoop !== 'Allow')
      .filter(({ id, properties }) => {
        const reachable = maySendTo(compiled, target(properties.Role));
        return queuesOf(compiled, id).some((queue) => queue !== undefined && reachable.has(queue));
      })
      .map(({ id }) => `${id} may send to the queue it reads: say sendsToItself, or do not allow it.`),
};
