import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allFrames } from '@ecom/contracts';
import { type DescribedService, ofType, text } from '@ecom/diagrams';
import type { Schema } from 'yup';
import { jsonSchemaOf } from '../openapi/yup-schema';
import { loadConfiguration } from '../workspace/services';
import { type JsonObject, plainMessage } from './messages';

const isSchema = (value: unknown): value is Schema => typeof (value as Partial<Schema> | null)?.describe === 'function';

/** The routes that clients choose by `action`; those with a dollar are the gateway's own. */
const actionsOf = ({ template }: DescribedService): readonly string[] =>
  ofType(template, 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => text(properties['RouteKey']))
    .filter((key) => /^[a-z]\w*$/.test(key))
    .toSorted();

type Websocket = { readonly websocket?: { readonly route?: string } };

const handlerOf = async (folder: string, action: string): Promise<string> => {
  const { functions = {} } = await loadConfiguration(folder);
  const answers = ({ events = [] }: { readonly events?: readonly Websocket[] }) =>
    events.some(({ websocket }) => websocket?.route === action);
  const found = Object.values(functions).find((one) => answers(one as { readonly events?: readonly Websocket[] }));
  return String(found?.['handler'] ?? '');
};

/** The schema that the handler of an action validates with: schema.ts beside it. An action without one takes nothing else. */
const schemaOf = async (folder: string, action: string): Promise<JsonObject> => {
  const file = join(folder, (await handlerOf(folder, action)).replace(/handler\.\w+$/, 'schema.ts'));
  const exported = await import(pathToFileURL(file).href).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return {};
    throw error;
  });
  const schema = Object.values(exported as object).find(isSchema);
  return schema ? jsonSchemaOf(schema) : { type: 'object' };
};

/** A pattern says how long a text is; saying it twice would only make documents differ. */
const withoutRepetition = (properties: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries((properties ?? {}) as Readonly<Record<string, JsonObject>>).map(([name, { minLength, ...property }]) => [
      name,
      'pattern' in property || minLength === undefined ? property : { ...property, minLength },
    ]),
  );

const actionMessage = async (folder: string, action: string): Promise<JsonObject> => {
  const schema = await schemaOf(folder, action);
  const required = (schema['required'] ?? []) as readonly string[];
  return {
    name: action,
    title: action,
    contentType: 'application/json',
    payload: {
      ...schema,
      required: ['action', ...required],
      properties: { action: { type: 'string', const: action }, ...withoutRepetition(schema['properties']) },
    },
  };
};

export type SocketMessages = { readonly actions: JsonObject; readonly frames: JsonObject };

/** What clients of the service's WebSocket API send, and what it sends them; undefined when it has none. */
export const socketMessages = async (root: string, service: DescribedService): Promise<SocketMessages | undefined> => {
  const actions = actionsOf(service);
  if (actions.length === 0) return undefined;
  const folder = join(root, 'services', service.name);
  const messages = await Promise.all(actions.map(async (action) => [action, await actionMessage(folder, action)] as const));
  const frames = (allFrames[service.name] ?? []).map((frame) => [frame.name, plainMessage(frame)] as const);
  return { actions: Object.fromEntries(messages), frames: Object.fromEntries(frames) };
};
