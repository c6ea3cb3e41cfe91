import { median } from '../report/median.ts';
import type { Latency } from '../report/results.ts';
import { say } from '../report/say.ts';
import { generateLoad } from './generateLoad.ts';
import { requestBody, type Field, type Runner } from './startField.ts';
import { withEach } from './withEach.ts';

/** Of the slow subgraph, and of every other. */
export const delaysMs = Object.freeze({ slow: 150, others: 50 });

/** How long one caller waits while subgraphs take their time: one request at a time, the gateways in turns. */
export async function measureLatency(
  field: Field,
  operations: readonly string[],
  slow: string,
  requests: number,
): Promise<Latency[]> {
  const { served } = field;
  const latencies: Latency[] = [];
  served.delay((subgraph) => (subgraph === slow ? delaysMs.slow : delaysMs.others));
  for (const operation of operations) {
    const body = requestBody(served.scene, operation);
    const answering = field.runners.filter(({ bytes }) => bytes.has(operation));
    const waits = new Map<Runner, { ms: number; fetches: number }[]>(answering.map((runner) => [runner, []]));
    // The first one opens connections.
    for (let round = 0; round <= requests; round += 1) {
      const failed = await withEach(field, [...waits.keys()], `${operation} over slow subgraphs`, async (runner) => {
        const before = served.fetches();
        const load = { url: runner.gateway.url, body: () => body, requests: 1, connections: 1 };
        const { latenciesMs } = await generateLoad(load);
        const wait = { ms: latenciesMs[0] ?? Number.NaN, fetches: served.fetches() - before };
        if (round > 0) waits.get(runner)?.push(wait);
      });
      for (const runner of failed) waits.delete(runner);
    }
    for (const [{ contender }, own] of waits) {
      const p50Ms = median(own.map(({ ms }) => ms));
      const fetches = median(own.map((wait) => wait.fetches));
      latencies.push({ operation, slow, gateway: contender.name, p50Ms, fetches });
      say(`  ${operation} with a slow ${slow}, ${contender.name}: ${p50Ms.toFixed(0)} ms`);
    }
  }
  served.delay(null);
  return latencies;
}
