import { createHash } from 'node:crypto';
import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { numberIn, recordIn, textIn } from './read';

const createParameter = (resource: Resource, { draft }: ProvisionContext) => {
  const { properties } = resource;
  const name = textIn(properties, 'Name') ?? generatedName(resource);
  const value = textIn(properties, 'Value') ?? '';
  draft.parameters[name] = value;
  return { ref: name, attributes: { Type: textIn(properties, 'Type') ?? 'String', Value: value } };
};

/** The same on every start, so that persisted data stays readable; secret enough for one machine. */
const generated = (name: string, { length, excluded }: { readonly length: number; readonly excluded: string }): string => {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'].filter(
    (character) => !excluded.includes(character),
  );
  return Array.from({ length }, (_, position) => {
    const digest = createHash('sha256').update(`${name} ${position}`).digest();
    return alphabet[digest.readUInt16BE() % alphabet.length];
  }).join('');
};

const secretText = (name: string, properties: Properties): string => {
  if (properties['GenerateSecretString'] === undefined) return textIn(properties, 'SecretString') ?? '';
  const generation = recordIn(properties, 'GenerateSecretString');
  const word = generated(name, {
    length: numberIn(generation, 'PasswordLength') ?? 32,
    excluded: textIn(generation, 'ExcludeCharacters') ?? '',
  });
  const key = textIn(generation, 'GenerateStringKey');
  if (key === undefined) return word;
  const template = JSON.parse(textIn(generation, 'SecretStringTemplate') ?? '{}') as Properties;
  return JSON.stringify({ ...template, [key]: word });
};

const createSecret = (resource: Resource, { draft }: ProvisionContext) => {
  const name = textIn(resource.properties, 'Name') ?? generatedName(resource);
  const arn = localArn('secretsmanager', `secret:${name}-local0`);
  draft.secrets[arn] = secretText(name, resource.properties);
  return { ref: arn, attributes: { Id: arn } };
};

export const secrets: HandlersByType = {
  'AWS::SSM::Parameter': {
    supports: ['Name', 'Type', 'Value'],
    harmless: {
      AllowedPattern: 'checked when deployed',
      DataType: 'a check of AWS',
      Description: 'a description',
      Tier: 'a price, not a behaviour',
    },
    create: createParameter,
  },
  'AWS::SecretsManager::Secret': {
    supports: ['Name', 'SecretString', 'GenerateSecretString'],
    harmless: { Description: 'a description', KmsKeyId: 'data stays on this machine' },
    create: createSecret,
  },
};
