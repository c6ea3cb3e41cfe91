import type { z } from 'zod';
import { digits } from './digits.ts';
import { markdownTable } from './markdownTable.ts';
import type { enginesSchema } from './results.ts';

/** The two engines in one process. */
export function engineTables({ cpu, latency }: z.infer<typeof enginesSchema>): string {
  const costs = markdownTable(
    ['operation', 'bytes', 'fetches', "Apollo's executor", 'ours', 'floor', 'ratio'],
    cpu.map(({ operation, bytes, fetches, cpuMs, ratio }) => [
      operation,
      String(bytes),
      `${fetches['apollo'] ?? '–'} / ${fetches['samklang'] ?? '–'}`,
      ...['apollo', 'samklang', 'floor'].map((name) => `${digits(cpuMs[name] ?? Number.NaN)} ms`),
      `${digits(ratio)} ×`,
    ]),
  );
  const waits = markdownTable(
    ['operation, ERP 150 ms, every other 50 ms', "Apollo's executor", 'ours', 'ratio'],
    latency.map(({ operation, apollo, samklang }) => [
      operation,
      `${apollo.toFixed(0)} ms`,
      `${samklang.toFixed(0)} ms`,
      `${digits(apollo / samklang)} ×`,
    ]),
  );
  return `${costs}\n\n${waits}`;
}
