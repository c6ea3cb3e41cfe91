import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const controlFileSchema = z.object({ url: z.url(), token: z.string().min(32), pid: z.int() });

/** Where the control port is and what opens it. */
export type ControlAddress = z.infer<typeof controlFileSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'control.json');

/** Written so that only this user can read it. */
export async function writeControlFile(dataDir: string, address: ControlAddress): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600); // The mode above counts only for a new file.
  await rename(draft, fileIn(dataDir));
}

/** Null when there is none or it is not ours to understand. */
export async function readControlFile(dataDir: string): Promise<ControlAddress | null> {
  try {
    return controlFileSchema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes the file if it is still this server's. */
export async function removeControlFile(dataDir: string, token: string): Promise<void> {
  if ((await readControlFile(dataDir))?.token === token) await rm(fileIn(dataDir), { force: true });
}
