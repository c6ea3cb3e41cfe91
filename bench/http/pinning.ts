import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core runs what: the gateway that is measured has one for itself. */
export interface Pinning {
  /** What stands before a gateway's command line. */
  readonly gateway: readonly string[];
  readonly told: string;
}

/**
 * Moves this process, with the load generator and the subgraphs, to core 1, so that gateways have core 0. Where there is one core or no
 * `taskset`, nothing is pinned, and the results say so.
 */
export function pinning(): Pinning {
  try {
    if (availableParallelism() < 2) throw new Error('one core');
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', '1', String(process.pid)], { stdio: 'ignore' });
    return {
      gateway: ['taskset', '--cpu-list', '0'],
      told: 'gateway on core 0; load generator and subgraphs on core 1',
    };
  } catch {
    return { gateway: [], told: 'nothing pinned to a core' };
  }
}
