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

/** What a site must add before its customers' metadata can be believed: Medusa lets every customer write her own. */
const guard = `const { defineMiddlewares } = require('@medusajs/framework/http');

const refuseMetadata = (request, response, next) =>
  request.body?.metadata === undefined ? next() : response.status(400).json({ type: 'invalid_data', message: 'No metadata.' });

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = defineMiddlewares({
  routes: [{ matcher: '/store/customers*', methods: ['POST'], middlewares: [refuseMetadata] }],
});
`;

const INSTALL_MS = 600_000;

/** Installs the server unless this very one is here. Otherwise the reason why not, in a few words. */
export async function installMedusa(
  signal: AbortSignal,
): Promise<{ readonly folder: string } | { readonly missing: string }> {
  const version = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 16);
  const folder = fileURLToPath(new URL(`../../../.cache/medusa-${version}`, import.meta.url));
  if (existsSync(folder)) return configure(folder);
  // An installation tries for minutes where there is no registry: one question tells.
  const unreachable = await runProgram(
    'npm',
    [
      'view',
      `@medusajs/medusa@${dependencies['@medusajs/medusa']}`,
      'version',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
    ],
    { timeoutMs: 60_000, signal },
  );
  if (unreachable !== null) return { missing: 'npm’s registry could not be asked for it' };
  // It gets its name once it is whole: a run that was interrupted leaves none behind.
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  writeFileSync(
    join(making, 'package.json'),
    JSON.stringify({ name: 'medusa-under-test', private: true, version: '1.0.0', dependencies }),
  );
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
  const failed = await runProgram('npm', ['install', ...options], {
    cwd: making,
    env: { MEDUSA_DISABLE_TELEMETRY: '1' },
    timeoutMs: INSTALL_MS,
    signal,
  }).catch((error: unknown) => {
    rmSync(making, { recursive: true, force: true });
    throw error;
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
  return configure(folder);
}

/** Our own files are written each time: they may have changed while the program has not. */
function configure(folder: string): { readonly folder: string } {
  writeFileSync(join(folder, 'medusa-config.js'), configuration);
  mkdirSync(join(folder, 'src/api'), { recursive: true });
  writeFileSync(join(folder, 'src/api/middlewares.js'), guard);
  return { folder };
}
