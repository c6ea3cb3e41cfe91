import { stripVTControlCharacters } from 'node:util';
import { digits } from './digits.ts';
import { markdownTable } from './markdownTable.ts';
import type { Cost, HttpResult } from './results.ts';

/** Who was measured, what each operation cost, and how long it took over slow subgraphs. */
export function httpTables(result: HttpResult): string {
  const { quick, rounds, machine, gateways, skipped, cost, latency } = result;
  const operations = [...new Set(cost.map(({ operation }) => operation))];
  return [
    `Taken on ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; ${machine.pinned}; medians of ${rounds} rounds.` +
      (quick ? ' A quick run: its numbers show the way and no more.' : ''),
    markdownTable(
      ['gateway', 'what it is', 'callers share', 'packages'],
      gateways.map(({ name, about, sharing, packages }) => [
        name,
        about,
        sharing === 'none' ? 'nothing' : sharing,
        packages.join(', '),
      ]),
    ),
    ...(skipped.length === 0 ? [] : ['Not measured:', skipped.map((line) => `- ${asText(line)}`).join('\n')]),
    ...operations.flatMap((operation) => [`#### ${operation}`, costTable(result, operation)]),
    '#### One caller, slow subgraphs',
    latencyTable(latency, gateways),
  ].join('\n\n');
}

function costTable({ cost, gateways }: HttpResult, operation: string): string {
  const of = (gateway: string, connections: number): Cost | undefined =>
    cost.find((row) => row.operation === operation && row.gateway === gateway && row.connections === connections);
  const rows = gateways.flatMap(({ name }) => {
    const [alone, crowd] = [of(name, 1), of(name, 50)];
    if (alone === undefined || crowd === undefined) return [];
    const less = (row: Cost): string => `${digits((of('apollo', row.connections)?.cpuMs ?? Number.NaN) / row.cpuMs)} ×`;
    return [
      [
        name,
        `${digits(alone.cpuMs)} ms`,
        less(alone),
        `${digits(crowd.cpuMs)} ms`,
        less(crowd),
        `${digits(alone.p50Ms)} / ${digits(alone.p99Ms)} ms`,
        `${digits(crowd.p50Ms)} / ${digits(crowd.p99Ms)} ms`,
        `${digits(alone.fetches)} / ${digits(crowd.fetches)}`,
        `${Math.max(alone.peakMb, crowd.peakMb).toFixed(0)} MB`,
        String(alone.bytes),
      ],
    ];
  });
  const head = ['gateway', 'CPU, 1 connection', 'less than Apollo', 'CPU, 50 connections', 'less than Apollo'];
  return markdownTable([...head, 'p50 / p99 at 1', 'p50 / p99 at 50', 'fetches at 1 / 50', 'peak', 'bytes'], rows);
}

function latencyTable(latency: HttpResult['latency'], gateways: HttpResult['gateways']): string {
  const operations = [...new Map(latency.map((row) => [row.operation, row])).values()];
  const rows = gateways.flatMap(({ name }) => {
    const own = operations.map(({ operation }) =>
      latency.find((row) => row.gateway === name && row.operation === operation),
    );
    if (own.every((row) => row === undefined)) return [];
    return [
      [name, ...own.map((row) => (row === undefined ? '–' : `${row.p50Ms.toFixed(0)} ms, ${row.fetches} fetches`))],
    ];
  });
  const head = operations.map(({ operation, slow }) => `${operation}, ${slow} 150 ms, others 50 ms`);
  return markdownTable(['gateway', ...head], rows);
}

/** What a gateway said, which may hold anything, as plain text of Markdown. */
function asText(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll(/[`<>[\]*_|\\]/g, ' ')
    .slice(0, 240);
}
