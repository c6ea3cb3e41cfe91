import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { identityScope } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createShelf, knownReadings } from '../../../kit/index.ts';
import type { Holding, LoyaltyPort } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM, toHolding } from './map.ts';
import { membersSchema } from './wire.ts';

/** Members in one request. */
const MOST_KEYS = 50;
const KEPT_MEMBERS = 5_000;

/** A doctor asks for it: what counts is that one may ask. */
const NO_KEY = 'samklang-doctor';

/** The loyalty port over __vendor__. What is not in `capabilities` is never asked of it. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): LoyaltyPort {
  const { config, clock } = parts;
  const client = create__Vendor__Client(config);
  const shelf = createShelf<Holding>({
    name: 'loyalty holdings',
    maxEntries: KEPT_MEMBERS,
    ttlMs: config.LOYALTY_DISPLAY_TTL_MS,
    staleIfErrorMs: config.LOYALTY_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.LOYALTY_TIMEOUT_MS,
    clock,
  });
  const notSupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));

  return {
    system: SYSTEM,
    capabilities: new Set(['MEMBERS']),
    probe: {
      reads: [
        {
          name: '/members',
          capabilities: ['MEMBERS'],
          read: async (deadline) => {
            await client.get('/members', { id: [NO_KEY] }, membersSchema, deadline);
            return { signedInAs: 'the holder of LOYALTY_TOKEN' };
          },
        },
      ],
    },
    holdings: async (memberIds, { deadline, request }) =>
      knownReadings(
        await shelf.read({
          keys: memberIds,
          // Personal: kept for those who asked alone.
          scope: { kind: 'identity', identity: identityScope(request) },
          deadline,
          load: async (missing, own) => {
            const found = new Map<string, Holding>();
            for (let from = 0; from < missing.length; from += MOST_KEYS) {
              const query = { id: missing.slice(from, from + MOST_KEYS) };
              const { items } = await client.get('/members', query, membersSchema, own);
              for (const item of items) found.set(item.id, toHolding(item));
            }
            return found;
          },
        }),
      ),
    tiers: notSupported,
    ladder: notSupported,
    pending: notSupported,
    expirations: notSupported,
    transactions: notSupported,
    rewards: notSupported,
    memberOffers: notSupported,
    memberChanges: notSupported,
    hooks: new Map(),
    start: () => undefined,
    stop: () => client.close(),
  };
}
