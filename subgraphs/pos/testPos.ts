import { startTillserver, type Tillserver } from '../../legacy/tillserver/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import type { Caller } from '../../platform/context/index.ts';
import { wrappingDependencies, type WrappingDependencies } from '../kit/testkit/wrappingDependencies.ts';

/** A till system of its own with what a subgraph or an adapter needs to run on it, for tests. */
export interface PosStand extends WrappingDependencies {
  readonly tills: Tillserver;
  readonly clock: SettableClock;
  stop(): Promise<void>;
}

/** Made once: the systems that stand on it only read it. */
const retailer = buildRetailer();

export async function startPosStand(settings: Readonly<Record<string, string>> = {}): Promise<PosStand> {
  const clock = createSettableClock(anchor);
  const tills = await startTillserver({ retailer, clock });
  const env = { ...tills.settings, POS_DISPLAY_TTL_MS: '50', POS_TIMEOUT_MS: '15000', ...settings };
  const given = await wrappingDependencies({ env, clock, channel: 'STORE', caller: associate });
  return { tills, clock, ...given, stop: () => tills.stop() };
}

const associate: Caller = { kind: 'staff', subject: 'staff|E0001', role: 'associate', scopes: ['tills:read'] };
export const service: Caller = { kind: 'service', name: 'pricing', scopes: ['internal'] };
