import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { NewRefused } from './newRefused.ts';

const packageSchema = z.object({ name: z.string() });

/**
 * The clone in which the command was called: the nearest folder above that is Samklang's own. The running program stands elsewhere.
 * @throws NewRefused NOT_A_CLONE
 */
export function findClone(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && existsSync(join(folder, 'subgraphs'))) {
      const parsed = packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (parsed.success && parsed.data.name === 'samklang') return folder;
    }
    if (dirname(folder) === folder) throw new NewRefused('NOT_A_CLONE', 'This is to be called in a clone of Samklang.');
  }
}
