import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IdentityRecord } from '../__generated__/resolvers.ts';
import { needing } from '../../kit/testkit/needing.ts';
import { transactionKeyText, TRANSACTIONS_PER_PART } from '../port.ts';
import type { LoyaltyCapability, LoyaltyPort, LoyaltyScope } from '../port.ts';

/** A real system behind an adapter, and what is known to be in it. */
export interface LoyaltyWorld {
  readonly port: LoyaltyPort;
  /** A scope for the first market; another subject is another identity. */
  scope(options?: { readonly deadlineMs?: number; readonly subject?: string }): LoyaltyScope;
  /** A member with a card, a tier, transactions, pending and expiring points, and a usable voucher. */
  readonly richMember: string;
  /** All members, the rich one among them. */
  readonly members: readonly string[];
  /** Requests that the system has had. */
  requests(): number;
  /** Makes the system misbehave for the next so many requests. */
  misbehave(how: 'throttle' | 'errors' | 'hang' | 'truncate' | 'garbage', count: number): void;
  /** Changes something about a member. */
  touch(memberId: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * What every loyalty adapter must do, whatever stands behind it.
 * @param can what the adapter lists; what it cannot do is skipped, and reported so. Default: everything.
 */
export function describeLoyaltyPort(
  name: string,
  start: () => Promise<LoyaltyWorld>,
  can?: readonly LoyaltyCapability[],
): void {
  describe(`${name} as a loyalty port`, () => {
    const itNeeds = needing(can);
    let world: LoyaltyWorld;
    beforeEach(async () => {
      world = await start();
    });
    afterEach(() => world.stop());

    it('lists what it can do', () => {
      const able = [...world.port.capabilities].sort();
      if (can === undefined) expect(able.length).toBeGreaterThan(0);
      else expect(able).toEqual([...can].sort());
    });

    const readFeed = async (first: number, from: string | null = null) => {
      const records: IdentityRecord[] = [];
      let cursor = from;
      for (let parts = 0; parts < 10_000; parts += 1) {
        const feed = await world.port.memberChanges(cursor, first, world.scope());
        records.push(...feed.records);
        cursor = feed.cursor;
        if (!feed.hasMore) break;
      }
      return { records, cursor };
    };
    const cardOf = async (member: string): Promise<string> => {
      const reading = (await world.port.holdings([member], world.scope())).get(member);
      if (reading === undefined || reading instanceof Error || reading.value.card === null) throw new Error('no card');
      return reading.value.card.code;
    };

    itNeeds('MEMBERS')('reads many members by their ids and leaves out those it does not have', async () => {
      const asked = ['nobody-1', ...world.members.slice(0, 20), 'nobody-2'];
      const found = await world.port.holdings(asked, world.scope());
      expect([...found.keys()].sort()).toEqual(world.members.slice(0, 20).sort());
      expect([...found.values()].some((reading) => reading instanceof Error)).toBe(false);
    });

    itNeeds('MEMBERS')('asks for the members it is given and for no others', async () => {
      if (can?.includes('OFFERS') !== false) await world.port.memberOffers(world.scope());
      const before = world.requests();
      await world.port.holdings(world.members.slice(0, 5), world.scope());
      expect(world.requests() - before).toBeLessThanOrEqual(5);
    });

    itNeeds('MEMBERS').each(["O'Connor", "x' or 1 eq 1", '%27', '../rewards', 'a b&customer=1', ''.padEnd(200, 'x')])(
      'takes %j as a key like any other',
      async (key) => {
        expect([...(await world.port.holdings([key], world.scope())).values()]).toEqual([]);
        if (can?.includes('TIERS') === false) return;
        expect((await world.port.tiers([key], world.scope())).get(key) ?? null).toBeNull();
      },
    );

    itNeeds(
      'MEMBERS',
      'TIERS',
      'PENDING',
      'EXPIRATIONS',
      'OFFERS',
    )('tells a card’s balance, tier, pending and expiring points', async () => {
      const card = await cardOf(world.richMember);
      const scope = world.scope();
      const reading = (await world.port.holdings([world.richMember], scope)).get(world.richMember);
      expect(reading).toMatchObject({
        stale: false,
        value: { card: { balance: expect.any(Number) }, vouchers: expect.arrayContaining([expect.anything()]) },
      });
      expect((await world.port.tiers([card], scope)).get(card)).toMatchObject({ id: expect.any(String) });
      expect((await world.port.pending([card], scope)).get(card)).toBeGreaterThan(0);
      const expiring = (await world.port.expirations([card], scope)).get(card);
      const ends: readonly string[] = Array.isArray(expiring) ? expiring.map(({ at }: { at: string }) => at) : [];
      expect(ends.length).toBeGreaterThan(0);
      expect(ends).toEqual([...ends].sort());
    });

    itNeeds('MEMBERS', 'TRANSACTIONS')('gives transactions newest first, with exact whole points', async () => {
      const key = { card: await cardOf(world.richMember), part: 0 };
      const part = (await world.port.transactions([key], world.scope())).get(transactionKeyText(key));
      if (part === undefined || part instanceof Error) throw new Error('no transactions');
      const times: readonly string[] = part.transactions.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());
      expect(part.transactions.length).toBeLessThanOrEqual(TRANSACTIONS_PER_PART);
      expect(part.transactions.every(({ points }) => Number.isInteger(points))).toBe(true);
    });

    itNeeds('TIERS')('climbs the ladder from its lowest step', async () => {
      const steps = (await world.port.ladder(world.scope())).value.map(({ fromPoints }) => fromPoints);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.length).toBeGreaterThan(0);
    });

    itNeeds('MEMBER_CHANGES')('feeds every member once, whatever the size of the parts', async () => {
      for (const first of [7, 100, 5_000]) {
        const { records } = await readFeed(first);
        expect(records).toHaveLength(world.members.length);
        expect(new Set(records.map(({ id }) => id))).toEqual(new Set(world.members));
      }
    });

    itNeeds('MEMBER_CHANGES')('feeds only what has changed since the cursor', async () => {
      const { cursor } = await readFeed(1_000);
      expect((await readFeed(1_000, cursor)).records).toEqual([]);
      await world.touch(world.richMember);
      expect((await readFeed(1_000, cursor)).records.map(({ id }) => id)).toEqual([world.richMember]);
    });

    itNeeds('MEMBER_CHANGES')('starts over, and says so, on a cursor that it did not give', async () => {
      const feed = await world.port.memberChanges('bm90IG91cnM', 5, world.scope());
      expect(feed).toMatchObject({ reset: true, hasMore: true });
      expect(feed.records.length).toBe(5);
    });

    itNeeds('MEMBER_CHANGES')('gives phones in E.164 and e-mail addresses in lower case', async () => {
      const facts = (await readFeed(1_000)).records.flatMap(({ identifiers }) => identifiers);
      const valuesOf = (type: string) => facts.filter((fact) => fact.type === type).map(({ value }) => value);
      expect(valuesOf('PHONE').every((value) => /^\+[1-9]\d{6,14}$/.test(value))).toBe(true);
      expect(valuesOf('EMAIL').every((value) => value === value.toLowerCase())).toBe(true);
      expect(valuesOf('CLUB_CARD')).toHaveLength(world.members.length);
    });

    itNeeds('MEMBERS')('waits and asks again when it is throttled', async () => {
      world.misbehave('throttle', 1);
      const found = await world.port.holdings([world.richMember], world.scope({ deadlineMs: 8_000 }));
      expect(found.get(world.richMember)).toMatchObject({ stale: false });
    });

    itNeeds('MEMBERS').each([
      ['errors', ['UPSTREAM_UNAVAILABLE', 'CIRCUIT_OPEN']],
      ['hang', ['UPSTREAM_TIMEOUT', 'DEADLINE_EXCEEDED', 'CIRCUIT_OPEN']],
      ['truncate', ['UPSTREAM_UNAVAILABLE', 'RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
      ['garbage', ['RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
    ] as const)('turns %s into an error with a code, for that key alone', async (how, codes) => {
      world.misbehave(how, 1_000);
      const found = await world.port.holdings([world.richMember], world.scope({ deadlineMs: 400 }));
      const error = found.get(world.richMember);
      expect(codes).toContain(error instanceof Error && 'code' in error ? error.code : error);
    });

    itNeeds('MEMBERS')(
      'shows what it knew, marked stale, to the same identity alone while the system fails',
      async () => {
        const scope = () => world.scope({ subject: 'anna', deadlineMs: 1_000 });
        const before = (await world.port.holdings([world.richMember], scope())).get(world.richMember);
        await new Promise((resolve) => setTimeout(resolve, 60));
        world.misbehave('errors', 1_000);
        const after = (await world.port.holdings([world.richMember], scope())).get(world.richMember);
        expect(before).toMatchObject({ stale: false });
        expect(after).toMatchObject({ stale: true, value: before instanceof Error ? null : before?.value });
        const other = await world.port.holdings(
          [world.richMember],
          world.scope({ subject: 'berta', deadlineMs: 1_000 }),
        );
        expect(other.get(world.richMember)).toBeInstanceOf(Error);
      },
    );
  });
}
