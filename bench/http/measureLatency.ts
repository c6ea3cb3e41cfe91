import { median } from '../report/median.ts';
import type { Latency } from '../report/results.ts';
import { say } from '../report/say.ts';
import { generateLoad } from './generateLoad.ts';
import { requestBody, type Field } from './startField.ts';

/** Of the slow subgraph, and of every other. */
export const delaysMs = Object.freeze({ slow: 150, others: 50 });

/** How long one caller waits while subgraphs take their time: one request at a time, the gateways in turns. */
export async function measureLatency(
  { served, runners }: Field,
  operations: readonly string[],
  slow: string,
  requests: number,
): Promise<Latency[]> {
  const latencies: Latency[] = [];
  served.delay((subgraph) => (subgraph === slow ? delaysMs.slow : delaysMs.others));
  for (const operation of operations) {
    const body = requestBody(served.scene, operation);
    const taking = runners.filter(({ bytes }) => bytes.has(operation));
    const times = new Map(taking.map(({ contender }) => [contender.name, [] as number[]]));
    const fetches = new Map<string, number>();
    // The first one opens connections.
    for (let round = 0; round <= requests; round += 1) {
      for (const { contender, gateway } of taking) {
        const before = served.fetches();
        const { latenciesMs } = await generateLoad({ url: gateway.url, body: () => body, requests: 1, connections: 1 });
        fetches.set(contender.name, served.fetches() - before);
        if (round > 0) times.get(contender.name)?.push(latenciesMs[0] ?? Number.NaN);
      }
    }
    for (const { contender } of taking) {
      const p50Ms = median(times.get(contender.name) ?? []);
      latencies.push({ operation, slow, gateway: contender.name, p50Ms, fetches: fetches.get(contender.name) ?? 0 });
      say(`  ${operation} with a slow ${slow}, ${contender.name}: ${p50Ms.toFixed(0)} ms`);
    }
  }
  served.delay(null);
  return latencies;
}
