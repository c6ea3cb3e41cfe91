import { median } from '../report/median.ts';
import type { Cost } from '../report/results.ts';
import { say } from '../report/say.ts';
import { generateLoad } from './generateLoad.ts';
import { measureBlock, type Block } from './measureBlock.ts';
import { requestBody, type Field, type Runner } from './startField.ts';
import { withEach } from './withEach.ts';

/** How much of an operation is sent. */
export interface Amount {
  readonly operation: string;
  /** Requests before anything is measured, so that every just-in-time compiler has done its work. */
  readonly warm: number;
  /** Requests of a block. */
  readonly requests: number;
}

/**
 * Measures all gateways of a field in turns, round by round: what disturbs the machine for a while disturbs them alike. Answers medians over
 * the rounds.
 */
export async function measureCost(field: Field, amounts: readonly Amount[], rounds: number): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const { operation, warm, requests } of amounts) {
    const body = requestBody(field.served.scene, operation);
    const answering = field.runners.filter(({ bytes }) => bytes.has(operation));
    await withEach(field, answering, `${operation}, warming up`, async ({ gateway }) => {
      await generateLoad({ url: gateway.url, body: () => body, requests: warm, connections: 10 });
    });
    for (const connections of [1, 50]) {
      // Fewer would leave most connections with nothing to do but the first request and the last.
      const count = Math.max(requests, 4 * connections);
      const blocks = new Map<Runner, Block[]>(answering.map((runner) => [runner, []]));
      for (let round = 0; round < rounds; round += 1) {
        const failed = await withEach(field, [...blocks.keys()], `${operation} at ${connections}`, async (runner) => {
          const bytes = runner.bytes.get(operation) ?? 0;
          const load = { body: () => body, requests: count, connections, bytes };
          blocks.get(runner)?.push(await measureBlock(runner.gateway, field.served, load));
        });
        for (const runner of failed) blocks.delete(runner);
      }
      for (const [{ contender, bytes }, own] of blocks) {
        const of = (key: keyof Block): number => median(own.map((block) => block[key]));
        const cost: Cost = {
          operation,
          connections,
          gateway: contender.name,
          bytes: bytes.get(operation) ?? 0,
          requests: count,
          cpuMs: of('cpuMs'),
          cpuMsOfRounds: own.map(({ cpuMs }) => cpuMs),
          p50Ms: of('p50Ms'),
          p99Ms: of('p99Ms'),
          perSecond: of('perSecond'),
          peakMb: of('peakMb'),
          fetches: of('fetches'),
        };
        costs.push(cost);
        say(
          `  ${operation} at ${connections}, ${contender.name}: ${cost.cpuMs.toFixed(3)} ms of CPU, p50 ${cost.p50Ms.toFixed(1)} ms, ` +
            `p99 ${cost.p99Ms.toFixed(1)} ms, ${cost.fetches.toFixed(2)} fetches, ${cost.peakMb.toFixed(0)} MB`,
        );
      }
    }
  }
  return costs;
}
