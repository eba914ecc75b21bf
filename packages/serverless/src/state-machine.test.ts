import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defineService } from './define-service';
import { arn, param, ref } from './reference';
import { stateMachine } from './state-machine';
import { allow } from './statement';

const folder = mkdtempSync(join(tmpdir(), 'state-machines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const task = (resource: string, values: object) => ({ Type: 'Task', Resource: resource, Arguments: values, End: true });
const invoke = (name: string) => task('arn:aws:states:::lambda:invoke', { FunctionName: `\${${name}}` });
const values = { Pay: arn('PayLambdaFunction'), Points: param('pointsArn'), Queue: ref('Queue'), Topic: param('alarmTopicArn') };

const machineOf = (states: object) => {
  writeFileSync(join(folder, 'settle.asl.yml'), JSON.stringify({ StartAt: 'One', States: states }));
  return stateMachine('settle', { folder: pathToFileURL(`${folder}/`), values });
};

describe('stateMachine', () => {
  it('allows what the states call, each once, a queue by its ARN', () => {
    const wait = task('arn:aws:states:::sqs:sendMessage.waitForTaskToken', { QueueUrl: '${Queue}' });
    const tell = task('arn:aws:states:::sns:publish', { TopicArn: '${Topic}' });
    const { statements } = machineOf({
      One: invoke('Pay'),
      Two: invoke('Points'),
      Again: invoke('Pay'),
      wait,
      tell,
      End: { Type: 'Succeed' },
    });

    expect(statements).toEqual([
      allow(['lambda:InvokeFunction'], arn('PayLambdaFunction'), param('pointsArn')),
      allow(['sqs:SendMessage'], arn('Queue')),
      allow(['sns:Publish'], param('alarmTopicArn')),
    ]);
  });

  it.each([
    { name: 'an integration that nobody knows the permission of', state: task('arn:aws:states:::ecs:runTask', {}), says: 'ecs:runTask' },
    { name: 'what is not among the values', state: invoke('Refund'), says: '${Pay}' },
    { name: 'a function by its ARN', state: task('arn:aws:states:::lambda:invoke', { FunctionName: 'arn:…' }), says: 'FunctionName' },
  ])('refuses $name', ({ state, says }) => {
    expect(() => machineOf({ One: state })).toThrow(says);
  });

  it('B-CHK-15, B-CHK-13: becomes a machine that is logged and traced, with nothing of what passes through it', () => {
    const service = defineService({ name: 'wallet', owns: 'Wallets.', resources: [], stateMachines: [machineOf({ One: invoke('Pay') })] });
    const { Resources } = service.resources.at(-1) as { readonly Resources: Readonly<Record<string, { readonly Properties: object }>> };

    expect(Resources['SettleStateMachine']?.Properties).toMatchObject({
      StateMachineName: 'ecom-wallet-${sls:stage}-settle',
      DefinitionSubstitutions: values,
      RoleArn: arn('SettleStateMachineRole'),
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
    expect(Resources).toHaveProperty('SettleStateMachineLog');
  });
});
