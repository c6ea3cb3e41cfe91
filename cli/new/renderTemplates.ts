import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file that a skeleton consists of. */
export interface SkeletonFile {
  /** Below the skeleton's folder. */
  readonly path: string;
  readonly text: string;
}

/** Keeps templates from what formats, compiles or checks the files of the house. */
const SUFFIX = '.tpl';
const templates = join(import.meta.dirname, 'templates');

/**
 * Reads every template of the folders, in the paths and texts of which each placeholder is replaced. A later folder's file takes the place of
 * an earlier one's.
 * @param folders below `templates/`
 * @param words by placeholder, such as `__name__`
 */
export function renderTemplates(
  folders: readonly string[],
  words: Readonly<Record<string, string>>,
): readonly SkeletonFile[] {
  const placeholder = new RegExp(Object.keys(words).join('|'), 'g');
  const replaced = (text: string): string => text.replace(placeholder, (found) => words[found] ?? found);
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(templates, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(SUFFIX)) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(join(templates, folder), file).slice(0, -SUFFIX.length);
      files.set(replaced(path), replaced(readFileSync(file, 'utf8')));
    }
  }
  return [...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}
