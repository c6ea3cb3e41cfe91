import { watch } from 'chokidar';

export interface FileWatch {
  /** Resolves when changes are seen from now on. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Editors write a file in several steps, and a checkout changes hundreds at once. */
const QUIET_MS = 150;

/**
 * Watches files and folders, those that do not exist yet too.
 * @param isWanted by its path; folders are asked as well
 * @param changed gets the paths of what changed, once nothing more does for a moment
 */
export function watchFiles(
  paths: readonly string[],
  isWanted: (path: string, isFile: boolean) => boolean,
  changed: (paths: ReadonlySet<string>) => void,
): FileWatch {
  // A watcher of nothing is never ready.
  if (paths.length === 0) return { ready: Promise.resolve(), stop: async () => undefined };
  let collected = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path, stats) => stats !== undefined && !isWanted(path, stats.isFile()),
  });
  watcher.on('all', (_event, path) => {
    collected.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = collected;
      collected = new Set();
      changed(paths);
    }, QUIET_MS);
  });
  return {
    ready: new Promise((resolve) => void watcher.once('ready', resolve)),
    stop: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
