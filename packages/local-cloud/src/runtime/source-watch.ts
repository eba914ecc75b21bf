import { type FSWatcher, watch } from 'node:fs';

/** Milliseconds in which an editor's several writes become one change. */
const SETTLES = 40;
const source = /\.(ts|mts|js|mjs|cjs|json)$/;

export type SourceWatch = {
  /** Watches these folders, and no others any more. */
  follow(folders: ReadonlySet<string>): void;
  stop(): void;
};

/**
 * Calls back after source files changed. The system tells; nothing is polled.
 * Folders are watched rather than files, because editors replace a file by renaming another over it.
 */
export const watchSources = (onChange: () => void): SourceWatch => {
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  const changed = (_event: string, name: string | null): void => {
    if (name !== null && !source.test(name)) return;
    clearTimeout(settling);
    settling = setTimeout(onChange, SETTLES);
  };
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const enter = (folder: string): void => {
    // A folder that goes away ends its watcher; the next good build says which ones there are.
    watchers.set(
      folder,
      watch(folder, changed).on('error', () => leave(folder)),
    );
  };

  return {
    follow: (folders) => {
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) leave(folder);
      for (const folder of folders) if (!watchers.has(folder)) enter(folder);
    },
    stop: () => {
      clearTimeout(settling);
      for (const folder of [...watchers.keys()]) leave(folder);
    },
  };
};
