import { LocalCloudError } from '../errors';
import { portOwner } from './port-owner';

const port = /[Pp]ort (\d+)/;

/** One message for the person at the terminal: code, reason, and for a taken port who holds it. */
export const describeFailure = async (error: unknown): Promise<string> => {
  if (!(error instanceof LocalCloudError)) return `UNEXPECTED: ${error instanceof Error ? error.message : String(error)}`;
  const [, taken] = port.exec(error.message) ?? [];
  if (error.code !== 'PORT_TAKEN' || taken === undefined) return `${error.code}: ${error.message}`;
  const owner = await portOwner(Number(taken));
  const advice = error.message.includes('--port-base') ? '' : ' Stop that program, or move the local cloud with --port-base <number>.';
  return `${error.code}: ${error.message}${owner === undefined ? '' : ` It is held by ${owner}.`}${advice}`;
};
