import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** Where Debian's packages ask whether they may start what they install; 101: they may not. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs a Debian package unless it is here, without letting it start a server of its own. null: it is here. Otherwise the reason why not,
 * in a few words.
 */
export function installPackage(name: string, isHere: () => boolean): string | null {
  if (isHere()) return null;
  if (process.getuid?.() !== 0) return `${name} is not installed, and only root may install it`;
  const forbidsStarting = existsSync(POLICY);
  if (!forbidsStarting) {
    mkdirSync('/usr/sbin', { recursive: true });
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  }
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
      const run = spawnSync('apt-get', args, {
        stdio: 'ignore',
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (run.status !== 0) return `apt-get ${args[0] ?? ''} did not succeed for ${name}`;
    }
  } finally {
    if (!forbidsStarting) rmSync(POLICY, { force: true });
  }
  return isHere() ? null : `${name} is installed, but not where it was looked for`;
}
