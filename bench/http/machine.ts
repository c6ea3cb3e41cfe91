import { cpus } from 'node:os';
import type { Machine } from '../report/results.ts';

/** What numbers are taken on. */
export function machine(pinned: string): Machine {
  const all = cpus();
  return { node: process.version, cpu: all[0]?.model ?? 'unknown', cores: all.length, pinned };
}
