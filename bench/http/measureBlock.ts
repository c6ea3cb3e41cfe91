import type { Load } from './generateLoad.ts';
import { generateLoad } from './generateLoad.ts';
import type { ServedScene } from './serveScene.ts';
import type { RunningGateway } from './startGateway.ts';

/** What a gateway used for a block of requests. */
export interface Block {
  /** CPU milliseconds of a request: user and system, of all its processes and threads. */
  readonly cpuMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  /** Highest resident memory during the block. */
  readonly peakMb: number;
  /** Fetches that reached subgraphs, per request. */
  readonly fetches: number;
}

/** Sends one block of requests to a gateway and reads what that cost it. */
export async function measureBlock(
  gateway: RunningGateway,
  served: ServedScene,
  load: Omit<Load, 'url'>,
): Promise<Block> {
  await gateway.cost.forgetPeak();
  const fetchesBefore = served.fetches();
  const cpuBefore = await gateway.cost.cpuMs();
  const { durationMs, latenciesMs } = await generateLoad({ ...load, url: gateway.url });
  const cpuMs = (await gateway.cost.cpuMs()) - cpuBefore;
  const { requests } = load;
  const quantile = (part: number): number => latenciesMs[Math.min(requests - 1, Math.floor(requests * part))] ?? NaN;
  return {
    cpuMs: cpuMs / requests,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    perSecond: (1_000 * requests) / durationMs,
    peakMb: (await gateway.cost.peakBytes()) / 2 ** 20,
    fetches: (served.fetches() - fetchesBefore) / requests,
  };
}
