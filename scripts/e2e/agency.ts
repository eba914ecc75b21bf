import { inject } from 'vitest';

type Fault = { readonly path: string; readonly times?: number };

/** What `--beside` starts is twenty ports above the status page. */
const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
  const { protocol, hostname, port } = new URL(inject('statusUrl'));
  const response = await fetch(`${protocol}//${hostname}:${Number(port) + 20}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

const pathOf = (subjectId: string): string => `/reputations/${subjectId}`;
const manyTimes = 1_000;

/** What the agency says of somebody when it is well: asking costs none of the faults that were ordered for others. */
export const agencySays = (subjectId: string) =>
  ask('GET', pathOf(subjectId)) as Promise<{ readonly score: number; readonly ratings: number }>;

/** From now on the agency is in trouble with questions about one subject. */
export const trouble = (subjectId: string, kind: string, milliseconds?: number) =>
  ask('POST', '/_faults', { kind, path: pathOf(subjectId), times: manyTimes, ...(milliseconds !== undefined && { milliseconds }) });

/** How often it was asked about them since. */
export const questionsAbout = async (subjectId: string): Promise<number> => {
  const { faults } = (await ask('GET', '/_state')) as { readonly faults: readonly Fault[] };
  return manyTimes - (faults.find(({ path }) => path === pathOf(subjectId))?.times ?? manyTimes);
};

export const recover = () => ask('DELETE', '/_faults');
