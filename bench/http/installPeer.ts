import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { paths } from '../paths.ts';

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Installs a peer into its own folder, from its committed lock, unless it stands there. Its packages never mix with the product's.
 * @returns what was installed, such as "mercurius 16.10.1"
 * @throws when it cannot be had
 */
export function installPeer(peer: string): readonly string[] {
  const folder = join(paths.peers, peer);
  const { dependencies } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const missing = Object.keys(dependencies).filter((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing.length > 0) {
    // Nothing of a peer runs at installation.
    const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm ci failed in bench/peers/${peer}: ${lastLine(stderr)}`);
  }
  return Object.entries(dependencies)
    .filter(([name]) => name !== 'graphql' && name !== 'fastify')
    .map(([name, version]) => `${name} ${version}`);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
