import { allStates, type Definition, findings } from '@ecom/state-machines';
import { LocalCloudError } from '../errors';
import { localArn } from '../template/account';
import { serviceIntegrationNames } from '../workflows/service-integrations';
import { builtInIntegrations, integrationOf } from '../workflows/task-calls';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { jsonIn, recordIn, textIn } from './read';

/** `${Name}` of `DefinitionSubstitutions`, in the text of the definition. */
const substituted = (text: string, values: Properties): string =>
  text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

const definitionOf = (properties: Properties): Definition => {
  const written = jsonIn(properties, 'DefinitionString') ?? jsonIn(properties, 'Definition') ?? {};
  const text = substituted(JSON.stringify(written), recordIn(properties, 'DefinitionSubstitutions'));
  return JSON.parse(text) as Definition;
};

const WAITS = '.waitForTaskToken';

/** Integrations that do not exist here, each with its state. */
const unknownIntegrations = (definition: Definition): readonly string[] =>
  allStates(definition).flatMap(([state, { Resource }]) => {
    const name = integrationOf((Resource ?? '').replace(WAITS, ''));
    const exists = name === undefined || builtInIntegrations.has(name) || serviceIntegrationNames.has(name);
    return exists ? [] : [`${state}: the integration ${name} is not supported here.`];
  });

/** @throws LocalCloudError STATE_MACHINE_UNSUPPORTED with all that the local cloud cannot run */
const supported = (definition: Definition): Definition => {
  const problems = [...findings(definition), ...unknownIntegrations(definition)];
  if (problems.length === 0) return definition;
  throw new LocalCloudError('STATE_MACHINE_UNSUPPORTED', problems.join('\n'));
};

const createStateMachine = (resource: Resource, { draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'StateMachineName') ?? generatedName(resource);
  const arn = localArn('states', `stateMachine:${name}`);
  const type = textIn(properties, 'StateMachineType') === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
  const definition = supported(definitionOf(properties));
  draft.stateMachines.push({ service, logicalId, name, arn, type, roleArn: textIn(properties, 'RoleArn') ?? '', definition });
  return { ref: arn, attributes: { Arn: arn, Name: name } };
};

export const stateMachines: HandlersByType = {
  'AWS::StepFunctions::StateMachine': {
    supports: ['StateMachineName', 'StateMachineType', 'DefinitionString', 'Definition', 'DefinitionSubstitutions', 'RoleArn'],
    harmless: {
      EncryptionConfiguration: 'data stays on this machine',
      LoggingConfiguration: 'executions are shown step by step on the status page',
      TracingConfiguration: 'there is no X-Ray here',
    },
    create: createStateMachine,
  },
};
