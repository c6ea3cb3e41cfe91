import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reading, Readings } from '../../kit/index.ts';
import type { IdentityRecord } from '../__generated__/resolvers.ts';
import { needing } from '../../kit/testkit/needing.ts';
import type { CrmCapability, CrmPort, CrmScope } from '../port.ts';

/** A real system behind an adapter, and what is known to be in it. */
export interface CrmWorld {
  readonly port: CrmPort;
  /** Another subject is another identity. */
  scope(options?: { readonly deadlineMs?: number; readonly subject?: string }): CrmScope;
  /** A contact with a name, an e-mail address, a phone, consents, preferences, cases, e-mails and calls. */
  readonly richContact: string;
  /** All contacts, the rich one among them; at least 20. */
  readonly contacts: readonly string[];
  /** Requests that the system has had, those for tokens apart. */
  requests(): number;
  /** Makes the system misbehave for the next so many requests. */
  misbehave(how: 'throttle' | 'errors' | 'hang' | 'truncate' | 'garbage', count: number): void;
  /** Ends the validity of every token given out. */
  revokeTokens(): void;
  /** Changes something about a contact. */
  touch(contactId: string): void;
  remove(contactId: string): void;
  /** Lets so much time go by that a cursor of the system's no longer holds. */
  expireCursors(): void;
  stop(): Promise<void>;
}

/**
 * What every CRM adapter must do, whatever stands behind it.
 * @param can what the adapter lists; what it cannot do is skipped, and reported so. Default: everything.
 */
export function describeCrmPort(name: string, start: () => Promise<CrmWorld>, can?: readonly CrmCapability[]): void {
  describe(`${name} as a CRM port`, () => {
    const itNeeds = needing(can);
    let world: CrmWorld;
    beforeEach(async () => {
      world = await start();
    });
    afterEach(() => world.stop());

    const readFeed = async (first: number, from: string | null = null) => {
      const records: IdentityRecord[] = [];
      let cursor = from;
      for (let parts = 0; parts < 10_000; parts += 1) {
        const feed = await world.port.contactChanges({ cursor, first }, world.scope());
        records.push(...feed.records);
        cursor = feed.cursor;
        if (!feed.hasMore) break;
      }
      return { records, cursor };
    };
    const capabilityOf = {
      consents: 'CONSENTS',
      preferences: 'PREFERENCES',
      cases: 'CASES',
      emails: 'EMAILS',
      calls: 'CALLS',
    } as const;
    const lists = ['consents', 'preferences', 'cases', 'emails', 'calls'] as const;
    const isAble = (capability: CrmCapability): boolean => can?.includes(capability) !== false;
    /** Whatever a first request needs is had: what is misbehaved next is the read itself. */
    const warmUp = async (): Promise<unknown> =>
      isAble('CALLS') ? world.port.calls([world.richContact], world.scope()) : null;

    it('lists what it can do', () => {
      const able = [...world.port.capabilities].sort();
      if (can === undefined) expect(able.length).toBeGreaterThan(0);
      else expect(able).toEqual([...can].sort());
    });

    itNeeds('CONTACTS')(
      'reads many contacts in one call by their ids and leaves out those it does not have',
      async () => {
        const before = world.requests();
        const missing = '00000000-0000-4000-8000-00000000dead';
        const found = await world.port.contacts([missing, ...world.contacts], world.scope());
        expect([...found.keys()].sort()).toEqual([...world.contacts].sort());
        expect([...found.values()].some((reading) => reading instanceof Error)).toBe(false);
        expect(world.requests() - before).toBe(1);
      },
    );

    itNeeds('CONTACTS')('takes an id for the same whatever the case it is written in', async () => {
      const id = world.richContact.toUpperCase();
      expect(valueOf((await world.port.contacts([id], world.scope())).get(id)).name).not.toBeNull();
    });

    itNeeds('CONTACTS').each(["O'Connor", "x' or 1 eq 1", '%27', '../accounts', '"],["', ''.padEnd(200, 'x')])(
      'takes %j as an id like any other, and finds nothing',
      async (key) => {
        const found = await world.port.contacts([key, world.richContact], world.scope());
        expect([...found.keys()]).toEqual([world.richContact]);
        if (!isAble('CASES')) return;
        const cases = await world.port.cases([key], world.scope());
        expect(valueOf(cases.get(key))).toEqual([]);
      },
    );

    itNeeds('CONTACTS')('tells who a contact is, with e-mail addresses in lower case and phones in E.164', async () => {
      const contact = valueOf((await world.port.contacts([world.richContact], world.scope())).get(world.richContact));
      expect(contact.name?.full).toEqual(expect.any(String));
      expect(contact.emails.length).toBeGreaterThan(0);
      expect(contact.emails.every((email) => email === email.toLowerCase())).toBe(true);
      expect(contact.phones.every((phone) => /^\+[1-9]\d{6,14}$/.test(phone))).toBe(true);
    });

    for (const list of lists) {
      itNeeds(capabilityOf[list])(
        `gives the ${list} of each contact, and an empty list where there are none`,
        async () => {
          const found: Readings<readonly unknown[]> = await world.port[list](world.contacts, world.scope());
          expect([...found.keys()].sort()).toEqual([...world.contacts].sort());
          expect(valueOf(found.get(world.richContact)).length).toBeGreaterThan(0);
          expect([...found.values()].some((reading) => valueOf(reading).length === 0)).toBe(true);
        },
      );
    }

    itNeeds('CASES', 'EMAILS')('writes instants as RFC 3339 in UTC', async () => {
      const { port, richContact } = world;
      const cases = valueOf((await port.cases([richContact], world.scope())).get(richContact));
      const emails = valueOf((await port.emails([richContact], world.scope())).get(richContact));
      const instants = [...cases.map(({ openedAt }) => openedAt), ...emails.map(({ sentAt }) => sentAt)];
      expect(instants.every((at) => new Date(at).toISOString() === at)).toBe(true);
    });

    itNeeds(
      'CONTACTS',
      'CONSENTS',
      'CASES',
      'EMAILS',
    )('asks once for what is asked of it in one tick', async () => {
      const { port, contacts } = world;
      const scope = world.scope();
      const before = world.requests();
      await Promise.all([
        port.contacts(contacts, scope),
        port.consents(contacts, scope),
        port.cases(contacts, scope),
        port.emails(contacts, scope),
      ]);
      expect(world.requests() - before).toBeLessThanOrEqual(3);
    });

    itNeeds('CONSENTS')('reads consents anew each time', async () => {
      await world.port.consents([world.richContact], world.scope());
      const before = world.requests();
      const found = await world.port.consents([world.richContact], world.scope());
      expect(world.requests() - before).toBeGreaterThan(0);
      expect(found.get(world.richContact)).toMatchObject({ stale: false });
      world.misbehave('errors', 1_000);
      await expect(world.port.consents([world.richContact], world.scope({ deadlineMs: 1_000 }))).rejects.toMatchObject({
        code: expect.stringMatching(/UPSTREAM|CIRCUIT|DEADLINE/),
      });
    });

    itNeeds('CONTACT_CHANGES')('feeds every contact once, whatever the size of the parts', async () => {
      for (const first of [7, 5_000]) {
        const { records } = await readFeed(first);
        expect(records).toHaveLength(world.contacts.length);
        expect(new Set(records.map(({ id }) => id))).toEqual(new Set(world.contacts));
      }
    });

    itNeeds('CONTACT_CHANGES')('feeds only what has changed or gone since the cursor', async () => {
      const { cursor } = await readFeed(1_000);
      expect((await readFeed(1_000, cursor)).records).toEqual([]);
      const gone = world.contacts.find((id) => id !== world.richContact) ?? '';
      world.touch(world.richContact);
      world.remove(gone);
      const { records } = await readFeed(1_000, cursor);
      expect(records.map(({ id, deleted }) => [id, deleted])).toEqual([
        [world.richContact, false],
        [gone, true],
      ]);
    });

    itNeeds('CONTACT_CHANGES')(
      'starts over, and says so, on a cursor that has expired or that it did not give',
      async () => {
        const { cursor } = await readFeed(1_000);
        world.expireCursors();
        for (const worthless of [cursor, 'bm90IG91cnM', '']) {
          const feed = await world.port.contactChanges({ cursor: worthless, first: 5 }, world.scope());
          expect(feed).toMatchObject({ reset: true, hasMore: true });
          expect(feed.records).toHaveLength(5);
        }
      },
    );

    itNeeds('CONTACT_CHANGES')('vouches for club cards alone', async () => {
      const facts = (await readFeed(1_000)).records.flatMap(({ identifiers }) => identifiers);
      expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(['CLUB_CARD', 'PHONE', 'EMAIL']));
      expect(facts.every(({ type, verified }) => verified === (type === 'CLUB_CARD'))).toBe(true);
    });

    itNeeds('CONTACTS')('renews its credentials when they are refused', async () => {
      await world.port.contacts([world.richContact], world.scope());
      world.revokeTokens();
      const [, ...others] = world.contacts;
      const found = await world.port.contacts([...others, world.richContact], world.scope());
      expect(others.every((id) => found.get(id) instanceof Error)).toBe(false);
      expect(found.get(world.richContact)).toMatchObject({ stale: false });
    });

    itNeeds('CONTACTS')('waits and asks again when it is throttled', async () => {
      await warmUp();
      world.misbehave('throttle', 1);
      const found = await world.port.contacts([world.richContact], world.scope({ deadlineMs: 8_000 }));
      expect(found.get(world.richContact)).toMatchObject({ stale: false });
    });

    itNeeds('CONTACTS').each([
      ['errors', ['UPSTREAM_UNAVAILABLE', 'CIRCUIT_OPEN']],
      ['hang', ['UPSTREAM_TIMEOUT', 'DEADLINE_EXCEEDED', 'CIRCUIT_OPEN']],
      ['truncate', ['UPSTREAM_UNAVAILABLE', 'RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
      ['garbage', ['RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
    ] as const)('turns %s into an error with a code, in a read alone and among others', async (how, codes) => {
      await warmUp();
      world.misbehave(how, 1_000);
      const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error);
      const scope = world.scope({ deadlineMs: 600 });
      const alone = await world.port.contacts([world.richContact], scope);
      expect(codes).toContain(codeOf(alone.get(world.richContact)));
      if (!isAble('CASES') || !isAble('EMAILS')) return;
      const other = world.scope({ deadlineMs: 600 });
      const many = await Promise.all([
        world.port.cases([world.richContact], other),
        world.port.emails([world.richContact], other),
      ]);
      for (const found of many) expect(codes).toContain(codeOf(found.get(world.richContact)));
    });

    itNeeds('CONTACTS')(
      'shows what it knew, marked stale, to the same identity alone while the system fails',
      async () => {
        const scope = () => world.scope({ subject: 'anna', deadlineMs: 1_000 });
        const before = (await world.port.contacts([world.richContact], scope())).get(world.richContact);
        await new Promise((resolve) => setTimeout(resolve, 60));
        world.misbehave('errors', 1_000);
        const after = (await world.port.contacts([world.richContact], scope())).get(world.richContact);
        expect(after).toMatchObject({ stale: true, value: valueOf(before) });
        const other = await world.port.contacts(
          [world.richContact],
          world.scope({ subject: 'berta', deadlineMs: 1_000 }),
        );
        expect(other.get(world.richContact)).toBeInstanceOf(Error);
      },
    );
  });
}

function valueOf<T>(reading: Reading<T> | Error | undefined): T {
  if (reading instanceof Error) throw reading;
  if (reading === undefined) throw new Error('There is no answer.');
  return reading.value;
}
