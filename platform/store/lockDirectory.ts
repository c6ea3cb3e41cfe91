import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { systemCodeOf } from '../errors/index.ts';

const ownerSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** Someone who takes over a dead owner's lock is done within this time, or is dead too. */
const longestTakeoverMs = 10_000;

/** A lock that is empty may be one that is being written this moment. */
const writingMs = 50;

/**
 * PGlite has no lock of its own, and a second process on the same directory destroys its data: this file keeps it out. The lock of a
 * process that is dead (by pid and start time, since pids are reused) is taken over; a living one's throws. Answers how to unlock.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, 'store.lock');
  const own: Owner = { pid: process.pid, startedAt: startOf(process.pid) ?? '' };
  if (!(await create(file, own))) await takeOver(file, own, directory);
  return async () => {
    await rm(file, { force: true });
  };
}

async function takeOver(file: string, own: Owner, directory: string): Promise<void> {
  // Two that find the same dead owner must not both remove its file: the second would remove the first one's.
  const claim = `${file}.takeover`;
  if (!(await create(claim, own))) {
    const age = Date.now() - ((await stat(claim).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > longestTakeoverMs) await rm(claim, { force: true });
    throw inUse(directory);
  }
  try {
    const owner = (await readOwner(file)) ?? (await sleep(writingMs).then(() => readOwner(file)));
    if (owner !== undefined && isAlive(owner)) throw inUse(directory, owner);
    await unlink(file).catch(() => undefined);
    if (!(await create(file, own))) throw inUse(directory);
  } finally {
    await rm(claim, { force: true });
  }
}

async function create(file: string, owner: Owner): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify(owner));
    await handle.close();
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** undefined: an unreadable file, left by a process that died while writing it. */
async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (systemCodeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === undefined || startedAt === '' || now === startedAt;
}

/** Boot and start time of a process as Linux tells them; undefined where it does not: then the pid alone decides. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    const start = fields?.[19];
    return start === undefined ? undefined : `${boot}:${start}`;
  } catch {
    return undefined;
  }
}

function inUse(directory: string, owner?: Owner): Error {
  const who = owner === undefined ? 'Another process' : `Process ${owner.pid}`;
  return new Error(
    `${who} has the embedded store in ${directory} open. Stop it, choose another DATA_DIR, or set DATABASE_URL to share one store.`,
  );
}
