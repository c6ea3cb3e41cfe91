import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identityScope, loadMarkets, type RequestContext } from '../../platform/context/index.ts';
import { startDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { createShelf } from '../../subgraphs/kit/shelf.ts';
import { canaryOf, foreignCanaries } from './canaries.ts';

const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));

const contexts: fc.Arbitrary<RequestContext> = fc.record({
  requestId: fc.constant('one-for-all'),
  market: fc.constantFrom(...markets.all),
  locale: fc.constant('en-GB'),
  channel: fc.constant('WEB' as const),
  storeId: fc.constantFrom(null, 's1', 's2'),
  tillId: fc.constant(null),
  buyerId: fc.constantFrom(null, 'c1', 'c2'),
  now: fc.constant('2026-11-20T09:00:00.000Z'),
  caller: fc.oneof(
    fc.constant({ kind: 'anonymous' as const }),
    fc.record({
      kind: fc.constant('customer' as const),
      customerId: fc.constantFrom(null, 'c1', 'c2'),
      subject: fc.constantFrom('s', 't'),
      scopes: fc.constantFrom<readonly string[]>([], ['a'], ['a', 'b']),
    }),
    fc.record({
      kind: fc.constant('staff' as const),
      subject: fc.constantFrom('s', 't'),
      role: fc.constantFrom('agent', 'associate'),
      scopes: fc.constantFrom<readonly string[]>([], ['a'], ['a', 'b']),
    }),
  ),
});

/** What a system would answer by: everything that identityScope is to tell apart, put together without it. */
function whoOf({ caller, market, storeId, buyerId }: RequestContext): string {
  return JSON.stringify([caller, market.code, storeId, buyerId]);
}

const reads = fc.array(
  fc.record({
    context: contexts,
    keys: fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3'), { minLength: 1 }),
    waitMs: fc.nat(6),
    fails: fc.boolean(),
    impatient: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
);

/** How many readers were given what is another one's. */
async function crossings(scopeOf: (context: RequestContext) => string): Promise<number> {
  let crossed = 0;
  await fc.assert(
    fc.asyncProperty(reads, async (batch) => {
      const shelf = createShelf<string>({
        name: 'test',
        maxEntries: 50,
        ttlMs: 5,
        staleIfErrorMs: 1_000,
        timeoutMs: 1_000,
      });
      await Promise.all(
        batch.map(async ({ context, keys, waitMs, fails, impatient }) => {
          await sleep(waitMs);
          const load = async (missing: readonly string[], deadline: Deadline): Promise<ReadonlyMap<string, string>> => {
            await sleep(waitMs, undefined, { signal: deadline.signal });
            if (fails) throw new Error('down');
            return new Map(missing.map((key) => [key, canaryOf(whoOf(context)) + key]));
          };
          const deadline = startDeadline(impatient ? 1 : 1_000);
          const given = await shelf.read({
            keys,
            load,
            deadline,
            scope: { kind: 'identity', identity: scopeOf(context) },
          });
          deadline.dispose();
          for (const [key, reading] of given) {
            if (reading instanceof Error || reading.value === null) continue;
            if (!reading.value.endsWith(key)) crossed += 1;
            if (foreignCanaries(reading.value, whoOf(context)).length > 0) crossed += 1;
          }
        }),
      );
    }),
    { numRuns: Number(process.env['ISOLATION_RUNS'] ?? 12), seed: Number(process.env['ISOLATION_SEED'] ?? 20261122) },
  );
  return crossed;
}

describe('a shelf that many read at once', () => {
  it('gives nobody what was loaded for another identity', async () => {
    expect(await crossings(identityScope)).toBe(0);
  });

  it.each<[string, (context: RequestContext) => string]>([
    ['nothing', () => ''],
    ['the subject alone', ({ caller }) => ('subject' in caller ? caller.subject : '')],
    ['all but the scopes', (context) => identityScope({ ...context, caller: withoutScopes(context.caller) })],
    ['all but the market', (context) => identityScope({ ...context, market: markets.default })],
    ['all but the buyer', (context) => identityScope({ ...context, buyerId: null })],
  ])('is found out when its key holds %s', async (_name, short) => {
    expect(await crossings(short)).toBeGreaterThan(0);
  });
});

function withoutScopes(caller: RequestContext['caller']): RequestContext['caller'] {
  return caller.kind === 'anonymous' ? caller : { ...caller, scopes: [] };
}
