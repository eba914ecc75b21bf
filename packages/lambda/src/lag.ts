import { currentInvocation } from './invocation';

/**
 * How old the oldest change of a batch is once it has been dealt with: how far whoever reads the consequences is behind.
 * @param writtenAt seconds since the epoch
 */
export const noteLag = (writtenAt: readonly (number | undefined)[]): void => {
  const known = writtenAt.filter((seconds) => typeof seconds === 'number');
  if (known.length === 0) return;
  const value = Math.max(0, Date.now() - Math.min(...known) * 1_000);
  currentInvocation()?.technical.push({ name: 'Lag', unit: 'Milliseconds', value });
};
