import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../runProgram.ts';
import type { Progress } from '../running.ts';
import { medusaEnvironment } from './medusaEnvironment.ts';

/** A database that holds a shop without anything in it, and its administrator. */
export interface EmptyShop {
  readonly databaseUrl: string;
  readonly email: string;
  readonly password: string;
  /** What its tokens are signed with. */
  readonly secret: string;
}

const EMAIL = 'admin@nordhavn.example';
const STEP_MS = 240_000;

/** Makes the tables and the administrator, or takes them from the dump that an earlier run left beside the program: that saves half a minute. */
export async function openEmptyShop({
  folder,
  databaseUrl,
  programs,
  say,
  signal,
}: Progress & {
  readonly folder: string;
  readonly databaseUrl: URL;
  readonly programs: string;
}): Promise<EmptyShop> {
  const [dump, passwordFile] = [join(folder, 'empty.dump'), join(folder, 'empty.password')];
  const secret = randomBytes(24).toString('base64url');
  const options = { timeoutMs: STEP_MS, signal };
  const database = `--dbname=${databaseUrl.href}`;
  if (existsSync(dump)) {
    const failed = await runProgram(
      join(programs, 'pg_restore'),
      [database, '--exit-on-error', '--no-owner', dump],
      options,
    );
    if (failed !== null) throw new Error(`The kept shop could not be read: ${failed}`);
    say('medusa: an empty shop from an earlier run');
    return { databaseUrl: databaseUrl.href, email: EMAIL, password: readFileSync(passwordFile, 'utf8'), secret };
  }
  const password = randomBytes(12).toString('base64url');
  const medusa = async (...args: readonly string[]): Promise<void> => {
    const failed = await runProgram(process.execPath, ['node_modules/@medusajs/cli/cli.js', ...args], {
      ...options,
      cwd: folder,
      env: medusaEnvironment(databaseUrl.href, secret),
    });
    if (failed !== null) throw new Error(`medusa ${args[0] ?? ''} did not succeed: ${failed}`);
  };
  await medusa('db:migrate', '--skip-scripts');
  say('medusa: tables made');
  await medusa('user', '--email', EMAIL, '--password', password);
  say('medusa: administrator made');
  const making = `${dump}.${process.pid}`;
  const failed = await runProgram(
    join(programs, 'pg_dump'),
    [database, '--format=custom', `--file=${making}`],
    options,
  );
  if (failed === null) {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(making, dump);
  }
  return { databaseUrl: databaseUrl.href, email: EMAIL, password, secret };
}
