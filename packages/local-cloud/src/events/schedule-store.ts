import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ScheduleSpec } from '../model';

type Kept = { readonly schedules: readonly ScheduleSpec[]; readonly groups: readonly string[] };
type Raw = Omit<ScheduleSpec, 'startAt' | 'endAt'> & { readonly startAt?: string; readonly endAt?: string };

export type ScheduleStore = { read(): Kept; keep(kept: Kept): void; written(): Promise<void> };

const revive = ({ startAt, endAt, ...rest }: Raw): ScheduleSpec => ({
  ...rest,
  ...(startAt !== undefined && { startAt: new Date(startAt) }),
  ...(endAt !== undefined && { endAt: new Date(endAt) }),
});

/** Keeps schedules in a JSON file, so that auctions still close after a restart. */
export const scheduleStore = (file: string): ScheduleStore => {
  let latest: Kept | undefined;
  let writing: Promise<void> | undefined;
  const write = async () => {
    await mkdir(dirname(file), { recursive: true });
    while (latest) {
      const text = JSON.stringify(latest);
      latest = undefined;
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    }
    writing = undefined;
  };
  return {
    read: () => {
      if (!existsSync(file)) return { schedules: [], groups: [] };
      const { schedules, groups } = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly schedules: readonly Raw[];
        readonly groups: readonly string[];
      };
      return { schedules: schedules.map(revive), groups };
    },
    keep: (kept) => {
      latest = kept;
      writing ??= Promise.resolve().then(write);
    },
    written: async () => writing,
  };
};
