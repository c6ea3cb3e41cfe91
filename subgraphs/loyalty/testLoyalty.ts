import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import type { Caller } from '../../platform/context/index.ts';
import { testClub } from '../../legacy/voucherify/testClub.ts';
import { startVoucherify, type Voucherify } from '../../legacy/voucherify/index.ts';
import { wrappingDependencies, type WrappingDependencies } from '../kit/testkit/wrappingDependencies.ts';

/** A loyalty system of its own with what a subgraph or an adapter needs to run on it, for tests. */
export interface LoyaltyStand extends WrappingDependencies {
  readonly club: Voucherify;
  readonly clock: SettableClock;
  stop(): Promise<void>;
}

export async function startLoyaltyStand(settings: Readonly<Record<string, string>> = {}): Promise<LoyaltyStand> {
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const club = await startVoucherify({ retailer: testClub, clock });
  const env = { ...club.settings, LOYALTY_DISPLAY_TTL_MS: '50', LOYALTY_TIMEOUT_MS: '2000', ...settings };
  const given = await wrappingDependencies({ env, clock, channel: 'WEB', caller: staff });
  return { club, clock, ...given, stop: () => club.stop() };
}

export const staff: Extract<Caller, { readonly kind: 'staff' }> = {
  kind: 'staff',
  subject: 'agent',
  role: 'agent',
  scopes: ['loyalty:read', 'offers:read'],
};
export const service: Caller = { kind: 'service', name: 'identity', scopes: ['internal'] };
