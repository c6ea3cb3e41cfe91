import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../../platform/context/index.ts';
import { raceDeadline, withDeadline } from '../../../platform/deadline/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { feedsAsOf } from '../../kit/index.ts';
import type { Announcements } from './announcements.ts';
import { applyEntries } from './applyEntries.ts';
import { linkOf } from './linkOf.ts';
import type { CustomerRecords } from './saleIndex.ts';
import { saleSystems } from './saleSystems.ts';
import type { SaleSystem } from './saleSystems.ts';

/** What one system gave to a customer's history; the `SourceStatus` of the graph. */
export interface SaleSource {
  readonly system: SaleSystem;
  readonly state: 'COMPLETE' | 'STALE' | 'UNAVAILABLE' | 'NOT_LINKED';
  readonly asOf: string | null;
  readonly code: string | null;
}

/** Brings one customer's part of the index up to now and says how far that went, per system. Never throws for a system's failure. */
export type Freshen = (
  records: CustomerRecords,
  call: { readonly context: RequestContext; readonly deadline: Deadline },
) => Promise<readonly SaleSource[]>;

/** A change that the feed had not brought when it was last read may carry an instant a little before: clocks and commits differ. */
const OVERLAP_MS = 5 * 60_000;

/** Before every sale. */
const BEGINNING = '1970-01-01T00:00:00Z';

/** The work is shared by requests, so it ends by its own deadline and not with whichever request began it. */
const FRESHEN_DEADLINE_MS = 8_000;

const MAX_CUSTOMERS_REMEMBERED = 10_000;

export function createFreshen(options: {
  readonly store: Store;
  readonly announcements: Announcements;
  readonly freshMs: number;
  readonly logger: Logger;
}): Freshen {
  const { store, announcements, freshMs, logger } = options;
  // Keyed by the records themselves, never by who asks: what is kept is the customer's own index state, no answer.
  const recent = new LRUCache<string, Promise<SaleSource>>({
    max: MAX_CUSTOMERS_REMEMBERED,
    ttl: Math.max(1, freshMs),
  });

  async function freshenSystem(
    system: SaleSystem,
    records: CustomerRecords,
    context: RequestContext,
  ): Promise<SaleSource> {
    const feedAsOf = (await feedsAsOf(store, 'orders')).get(system) ?? null;
    // Until the feed has been read to its end, this customer's sales are read whole: the answer is right from the first second.
    const since = feedAsOf === null ? BEGINNING : new Date(Date.parse(feedAsOf) - OVERLAP_MS).toISOString();
    try {
      const entries = await withDeadline(FRESHEN_DEADLINE_MS, (deadline) =>
        announcements.ofCustomer(system, records, since, { context, deadline }),
      );
      await store.transaction((sql) => applyEntries(sql, system, entries));
      return { system, state: 'COMPLETE', asOf: context.now, code: null };
    } catch (error) {
      if (!(error instanceof ClientError))
        logger.error('history could not be freshened', { source: system, err: error });
      const code = error instanceof ClientError ? error.code : 'INTERNAL_SERVER_ERROR';
      return { system, state: feedAsOf === null ? 'UNAVAILABLE' : 'STALE', asOf: feedAsOf, code };
    }
  }

  return async (records, call) =>
    Promise.all(
      saleSystems.map(async (system) => {
        const linked = linkOf(system, records);
        if (linked === 'unknown') return { system, state: 'UNAVAILABLE', asOf: null, code: 'IDENTITY_UNAVAILABLE' };
        if (linked === 'none') return { system, state: 'NOT_LINKED', asOf: call.context.now, code: null };
        const key = JSON.stringify([system, records]);
        const kept = recent.get(key);
        if (kept) return raceDeadline(kept, call.deadline);
        const source = freshenSystem(system, records, call.context);
        if (freshMs > 0) {
          recent.set(key, source);
          // A failure is not remembered: the next question tries again.
          void source.then(({ state }) => {
            if (state !== 'COMPLETE' && recent.get(key) === source) recent.delete(key);
          });
        }
        return raceDeadline(source, call.deadline);
      }),
    );
}
