import type { OutputMessage } from './invocation-messages';

/** One thing a function printed. */
export type LogLine = {
  readonly at: number;
  readonly service: string;
  readonly functionName?: string;
  readonly requestId?: string;
  readonly level: string;
  readonly message: string;
  readonly correlationId?: string;
  /** The whole line when it was JSON. */
  readonly fields?: Readonly<Record<string, unknown>>;
};

export type Log = (line: LogLine) => void;

const parsed = (text: string): Readonly<Record<string, unknown>> | undefined => {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
};

const firstText = (fields: Readonly<Record<string, unknown>> | undefined, ...names: readonly string[]): string | undefined =>
  names.map((name) => fields?.[name]).find((value): value is string => typeof value === 'string' && value !== '');

/** Reads level, message and correlation id out of a structured line; other text passes as it is. */
export const toLogLine = (service: string, output: OutputMessage): LogLine => {
  const fields = parsed(output.text);
  const correlationId = firstText(fields, 'correlationId', 'correlation_id');
  return {
    at: output.at,
    service,
    level: (firstText(fields, 'level') ?? (output.stream === 'stderr' ? 'error' : 'info')).toLowerCase(),
    message: firstText(fields, 'message', 'msg') ?? output.text,
    ...(output.functionName !== undefined && { functionName: output.functionName }),
    ...(output.id !== undefined && { requestId: output.id }),
    ...(correlationId !== undefined && { correlationId }),
    ...(fields && { fields }),
  };
};
