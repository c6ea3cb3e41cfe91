import { readFile, stat } from 'node:fs/promises';
import type { Logger } from '../../platform/log/index.ts';
import { followFile } from '../followFile.ts';
import { readManifest, type ManifestEntry } from './readManifest.ts';
import { trustedDocuments, type TrustedDocuments } from './trustedDocuments.ts';

export interface ManifestFiles {
  readonly files: readonly string[];
  readonly logger: Logger;
  /** How often the files are looked at. */
  readonly pollMs?: number;
}

/** Trusted documents that follow their files. */
export interface OpenTrustedDocuments extends TrustedDocuments {
  /** Calls `changed` after other documents have been taken; answers how to end that. */
  watch(changed: () => void): () => void;
  close(): void;
}

/** Larger than this is no manifest but a mistake. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the manifests, and reads them again when a file changes. All are taken together or not at all: while one of them is broken, the
 * documents that were read last stay.
 * @throws Error naming the file, when one cannot be read at the start
 */
export async function openTrustedDocuments({
  files,
  logger,
  pollMs = 1_000,
}: ManifestFiles): Promise<OpenTrustedDocuments> {
  let reading = Promise.resolve();
  const listeners = new Set<() => void>();

  const readAgain = (): void => {
    reading = reading
      .then(async () => {
        current = trustedDocuments(await readAll(files));
        logger.info('trusted documents taken', { count: [...current.all()].length });
        for (const listener of listeners) listener();
      })
      .catch((err: unknown) => {
        const reason = err instanceof Error ? err.message : undefined;
        logger.error('trusted documents refused, the last good ones stay', { err, reason });
      });
  };
  const ends = files.map((file) => followFile(file, pollMs, readAgain));
  const close = (): void => {
    for (const end of ends) end();
  };
  let current: TrustedDocuments;
  try {
    current = trustedDocuments(await readAll(files));
  } catch (error) {
    close();
    throw error;
  }
  return {
    textOf: (id) => current.textOf(id),
    has: (document) => current.has(document),
    hashOf: (document) => current.hashOf(document),
    all: () => current.all(),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}

async function readAll(files: readonly string[]): Promise<readonly ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  for (const file of files) {
    try {
      if ((await stat(file)).size > MAX_BYTES) throw new Error('It is too large.');
      entries.push(...readManifest(await readFile(file, 'utf8')));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The trusted documents in ${file} cannot be taken: ${why}`, { cause });
    }
  }
  return entries;
}
