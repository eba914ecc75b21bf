import type { Log, LogLine } from '../runtime/log-lines';

export type LogPrinterOptions = { readonly colour: boolean; readonly print: (text: string) => void };

const serviceColours = [36, 35, 34, 32, 33, 96, 95, 94];
const levelColours: Readonly<Record<string, number>> = { error: 31, fatal: 31, warn: 33, debug: 90, trace: 90 };
const nameWidth = 13;

const colourOf = (name: string): number => {
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return serviceColours[sum % serviceColours.length] ?? 36;
};

const clockTime = (at: number): string => new Date(at).toISOString().slice(11, 23);

const errorIn = ({ fields }: LogLine): string => {
  const error = fields?.['error'] as { readonly message?: unknown; readonly stack?: unknown } | undefined;
  return error ? `\n    ${String(error.stack ?? error.message ?? '').replaceAll('\n', '\n    ')}` : '';
};

/** Prints one line per log entry: time, service, function, message and the correlation id that follows a request through everything. */
export const logPrinter = ({ colour, print }: LogPrinterOptions): Log => {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return (line) => {
    const { at, service, level, message, functionName, correlationId } = line;
    const level5 = paint(levelColours[level] ?? 37, level.padEnd(5));
    const source = functionName === undefined ? '' : `${functionName.split('-').at(-1)}: `;
    const follow = correlationId === undefined ? '' : paint(90, ` [${correlationId}]`);
    print(
      `${paint(90, clockTime(at))} ${paint(colourOf(service), service.padEnd(nameWidth))} ${level5} ${source}${message}${follow}${errorIn(line)}`,
    );
  };
};
