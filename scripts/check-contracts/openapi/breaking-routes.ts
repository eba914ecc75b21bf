import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../openapi/json-schema';
import { answeredChanges } from './answered-schema';
import { resolved, viewOf } from './schema-view';
import { sentChanges } from './sent-schema';

/** An operation with the document that its references lead into. */
type Operation = { readonly operation: JsonObject; readonly document: JsonObject };
type Rule = (before: Operation, after: Operation, at: string) => readonly string[];
type Named = Readonly<Record<string, JsonObject>>;

const methods = ['get', 'put', 'post', 'delete', 'patch'];

const parametersOf = ({ operation, document }: Operation): Named => {
  const list = (operation['parameters'] ?? []) as readonly unknown[];
  return Object.fromEntries(
    list.map((value) => resolved(value, document)).map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]),
  );
};

const bodyOf = ({ operation, document }: Operation): JsonObject | undefined => {
  const content = resolved(operation['requestBody'], document)['content'] as Named | undefined;
  return content?.['application/json'];
};

const responsesOf = ({ operation, document }: Operation): Named =>
  Object.fromEntries(
    Object.entries((operation['responses'] ?? {}) as Named).map(([status, response]) => [status, resolved(response, document)]),
  );

const isSuccess = (status: string): boolean => status.startsWith('2');

const name: Rule = ({ operation: before }, { operation: after }, at) =>
  before['operationId'] === after['operationId']
    ? []
    : [`${at} is called ${String(after['operationId'])} and was ${String(before['operationId'])}: generated clients call it by that name`];

const access: Rule = ({ operation: before }, { operation: after }, at) =>
  isDeepStrictEqual(before['security'], []) && !isDeepStrictEqual(after['security'], []) ? [`${at} needs a token now: it was public`] : [];

const parameters: Rule = (before, after, at) => {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  const kept = Object.entries(old).flatMap(([key, parameter]) => {
    const still = now[key];
    if (!still) return [`${at} ${key} is not taken any more: clients of today are refused or ignored`];
    return sentChanges(viewOf(parameter['schema'], before.document), viewOf(still['schema'], after.document), `${at} ${key}`);
  });
  const required = Object.entries(now)
    .filter(([key, parameter]) => parameter['required'] === true && old[key]?.['required'] !== true)
    .map(([key]) => `${at} ${key} is required now: clients of today are refused`);
  return [...kept, ...required];
};

const body: Rule = (before, after, at) => {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  if (!now) return old ? [`${at} body is not taken any more: clients of today are ignored`] : [];
  if (!old) return [`${at} body is required now: clients of today are refused`];
  return sentChanges(viewOf(old['schema'], before.document), viewOf(now['schema'], after.document), `${at} body`);
};

const answer: Rule = (before, after, at) => {
  const now = responsesOf(after);
  return Object.entries(responsesOf(before)).flatMap(([status, response]) => {
    if (!isSuccess(status)) return [];
    const still = now[status];
    if (!still) return [`${at} does not answer ${status} any more but ${Object.keys(now).filter(isSuccess).join(', ')}: clients expect it`];
    const [old, content] = [response['content'], still['content']] as readonly (Named | undefined)[];
    return Object.entries(old ?? {}).flatMap(([type, { schema }]) => {
      const same = content?.[type];
      if (!same) return [`${at} does not answer ${status} in ${type} any more: clients expect it`];
      return answeredChanges(viewOf(schema, before.document), viewOf(same['schema'], after.document), `${at} ${status}`);
    });
  });
};

const codesOf = (operation: Operation): readonly string[] =>
  Object.entries(responsesOf(operation)).flatMap(([status, response]) => {
    const content = (response['content'] ?? {}) as Named;
    return Object.keys((content['application/problem+json']?.['examples'] ?? {}) as JsonObject).map((code) => `${status} ${code}`);
  });

const codes: Rule = (before, after, at) =>
  codesOf(before)
    .filter((code) => !codesOf(after).includes(code))
    .map((code) => `${at} does not refuse with ${code} any more: clients tell reasons apart by it`);

const rules: readonly Rule[] = [name, access, parameters, body, answer, codes];

const operationsOf = (document: JsonObject): Readonly<Record<string, Operation>> =>
  Object.fromEntries(
    Object.entries((document['paths'] ?? {}) as Readonly<Record<string, Named>>).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return operation ? [[`${method.toUpperCase()} ${path}`, { operation, document }]] : [];
      }),
    ),
  );

/** @returns a sentence for each change between two documents that breaks a client of the earlier one. */
export const breakingRoutes = (before: JsonObject, after: JsonObject): readonly string[] => {
  const now = operationsOf(after);
  return Object.entries(operationsOf(before)).flatMap(([at, operation]) => {
    const still = now[at];
    return still ? rules.flatMap((rule) => rule(operation, still, at)) : [`${at} is gone: clients call it`];
  });
};
