import { ofType, type Rule, textOf } from '../template';

export const logsExpire: Rule = {
  name: 'logs-expire',
  why: 'A log without retention is kept, and paid for, for ever.',
  check: (compiled) =>
    ofType(compiled, 'AWS::Logs::LogGroup')
      .filter(({ properties }) => properties.RetentionInDays === undefined)
      .map(({ id }) => `${id} has no RetentionInDays: set it.`),
};

export const logPerFunction: Rule = {
  name: 'log-per-function',
  why: 'A function may write its log and not make it: without a log group of the stack it is silent, or Lambda makes one that never ends.',
  check: (compiled) => {
    const groups = new Set(ofType(compiled, 'AWS::Logs::LogGroup').map(({ properties }) => textOf(properties.LogGroupName)));

    return ofType(compiled, 'AWS::Lambda::Function')
      .filter(({ properties }) => !groups.has(`/aws/lambda/${textOf(properties.FunctionName)}`))
      .map(({ id }) => `${id} has no log group: leave provider.disableLogs out, or declare one named /aws/lambda/<function>.`);
  },
};
