import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../runProgram.ts';

/** What is installed, in a folder of its own: it is no part of the product, and 700 MB. */
const dependencies = {
  '@medusajs/medusa': '2.21.2',
  '@medusajs/framework': '2.21.2',
  '@medusajs/cli': '2.21.2',
  '@swc/core': '1.16.22',
  'ts-node': '10.9.2',
  typescript: '5.9.3',
} as const;

/** Secrets are told by the environment; nothing else than a shop without a back office of its own is set. */
const configuration = `const { defineConfig } = require('@medusajs/framework/utils');

const origin = 'http://127.0.0.1';
const secret = process.env.MEDUSA_SECRET;

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: origin, adminCors: origin, authCors: origin, jwtSecret: secret, cookieSecret: secret },
  },
  admin: { disable: true },
});
`;

const INSTALL_MS = 600_000;

/** Installs the server unless this very one is here. Otherwise the reason why not, in a few words. */
export async function installMedusa(
  signal: AbortSignal,
): Promise<{ readonly folder: string } | { readonly missing: string }> {
  const wanted = JSON.stringify([dependencies, configuration]);
  const version = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const folder = fileURLToPath(new URL(`../../../.cache/medusa-${version}`, import.meta.url));
  if (existsSync(folder)) return { folder };
  // It gets its name once it is whole: a run that was interrupted leaves none behind.
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  writeFileSync(
    join(making, 'package.json'),
    JSON.stringify({ name: 'medusa-under-test', private: true, version: '1.0.0', dependencies }),
  );
  writeFileSync(join(making, 'medusa-config.js'), configuration);
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
  const failed = await runProgram('npm', ['install', ...options], {
    cwd: making,
    env: { MEDUSA_DISABLE_TELEMETRY: '1' },
    timeoutMs: INSTALL_MS,
    signal,
  });
  if (failed !== null) {
    rmSync(making, { recursive: true, force: true });
    return { missing: `npm install did not succeed: ${failed}` };
  }
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another run was faster.
    if (!existsSync(folder)) throw error;
  }
  return { folder };
}
