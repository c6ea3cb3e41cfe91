import { digits } from './digits.ts';
import { markdownTable } from './markdownTable.ts';
import type { GrowthResult, GrowthRow } from './results.ts';

/** A table for each thing that grows. */
export function growthTables({ quick, machine, rows }: GrowthResult): string {
  const questions = [...new Set(rows.map(({ question }) => question))];
  const told = `Taken on ${machine.cpu}, Node ${machine.node}; ${machine.pinned}.`;
  return [
    told + (quick ? ' A quick run: its numbers show the way and no more.' : ''),
    ...questions.map((question) => table(question, rows)),
  ].join('\n\n');
}

function table(question: string, rows: readonly GrowthRow[]): string {
  const own = rows.filter((row) => row.question === question);
  const sizes = [...new Set(own.map(({ size }) => size))].sort((a, b) => a - b);
  const of = (gateway: string, size: number | undefined): GrowthRow | undefined =>
    own.find((row) => row.gateway === gateway && row.size === size);
  const ours = (size: number | undefined): number => of('samklang', size)?.cpuMs ?? Number.NaN;
  return markdownTable(
    [question, 'bytes', 'apollo', 'samklang', 'ratio', 'samklang, to the smallest', 'the first time', 'peak'],
    sizes.map((size) => {
      const [apollo, samklang] = [of('apollo', size), of('samklang', size)];
      const both = (key: 'firstCpuMs' | 'peakMb', unit: string): string =>
        `${digits(apollo?.[key] ?? Number.NaN)} / ${digits(samklang?.[key] ?? Number.NaN)} ${unit}`;
      return [
        String(size),
        String(samklang?.bytes ?? '–'),
        `${digits(apollo?.cpuMs ?? Number.NaN)} ms`,
        `${digits(ours(size))} ms`,
        `${digits((apollo?.cpuMs ?? Number.NaN) / ours(size))} ×`,
        `${digits(ours(size) / ours(sizes[0]))} ×`,
        both('firstCpuMs', 'ms'),
        both('peakMb', 'MB'),
      ];
    }),
  );
}
