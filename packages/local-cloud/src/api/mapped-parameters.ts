import { atPath } from '../events/input-transformer';
import type { Fields } from './api-service';

/** What parameters of an integration can be made from. */
export type MappingSource = {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came. */
  readonly body: string;
  /** `requestId`, `authorizer`, `http` and so on. */
  readonly context: Fields;
};

const bodyAt = (body: string, path: string): unknown => {
  try {
    return atPath(path, JSON.parse(body));
  } catch {
    return undefined;
  }
};

/** `request.path.id` of `$request.path.id`; undefined where there is nothing. */
const select = (expression: string, { path, query, headers, body, context }: MappingSource): unknown => {
  const [, part = '', name = ''] = /^request\.(path|querystring|header|body)(?:\.(.+))?$/.exec(expression) ?? [];
  if (part === 'path') return path[name];
  if (part === 'querystring') return query.get(name) ?? undefined;
  if (part === 'header') return headers[name.toLowerCase()];
  if (part === 'body') return name === '' ? body : bodyAt(body, name);
  return expression.startsWith('context.') ? atPath(expression.slice('context.'.length), context) : undefined;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * A parameter of an integration (API Gateway guide, "Transforming API requests and responses for HTTP APIs"): `$request.…` and
 * `$context.…` alone, the same in `${…}` inside other text, or plain text. @returns undefined when a selected value is not there
 */
export const mapParameter = (template: string, source: MappingSource): string | undefined => {
  if (/^\$(request|context)\.[\w.-]+$/.test(template) || template === '$request.body') {
    const value = select(template.slice(1), source);
    return value === undefined ? undefined : textOf(value);
  }
  return template.replaceAll(/\$\{((?:request|context)\.[\w.-]+)\}/g, (_, expression: string) => textOf(select(expression, source) ?? ''));
};
