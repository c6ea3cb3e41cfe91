import { readFile, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';

/** What a process and all it has started have used. Linux only: read from /proc. */
export interface ProcessCost {
  /** User and system milliseconds of every thread, children that have ended included. The kernel counts in ticks of 10 ms. */
  cpuMs(): Promise<number>;
  /** Highest resident memory since the last {@link forgetPeak}, in bytes; of a group the sum. */
  peakBytes(): Promise<number>;
  forgetPeak(): Promise<void>;
}

export function processCost(root: number): ProcessCost {
  const tickMs = 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const sum = async (of: (pid: number) => Promise<number>): Promise<number> => {
    let total = 0;
    for (const pid of await family(root)) total += await of(pid);
    return total;
  };
  return {
    cpuMs: async () => tickMs * (await sum(ticksOf)),
    peakBytes: () => sum(peakOf),
    forgetPeak: async () => {
      for (const pid of await family(root)) await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
    },
  };
}

/** The process and those below it. One that ends meanwhile is left out: its parent has inherited what it used. */
async function family(root: number): Promise<number[]> {
  const found = [root];
  for (const pid of found) {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    found.push(...children.split(' ').filter(Boolean).map(Number));
  }
  return found;
}

/** utime, stime, cutime and cstime: fields 14 to 17, counted behind the name, which may hold spaces. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return 1_024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
}
