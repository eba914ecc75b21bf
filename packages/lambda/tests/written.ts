import { vi } from 'vitest';

/** Everything that the work writes to its output, line by line as JSON. */
export const writtenBy = async (work: () => Promise<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  const warn = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  try {
    await work().catch(() => undefined);
  } finally {
    write.mockRestore();
    warn.mockRestore();
  }

  return lines.flatMap((line) => line.trim().split('\n')).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
};
