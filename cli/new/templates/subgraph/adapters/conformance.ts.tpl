import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withDeadline } from '../../../platform/deadline/index.ts';
import type { Market } from '../../../platform/context/index.ts';
import { needing } from '../../kit/testkit/needing.ts';
import type { Misbehaviour } from '../../kit/testkit/startRestStand.ts';
import type { __Name__Capability, __Name__Port, __Name__Scope } from '../port.ts';

/** A real system behind an adapter, and what is known to be in it. */
export interface __Name__World {
  readonly market: Market;
  readonly now: string;
  /** At least two. */
  readonly articles: readonly { readonly sku: string; readonly title: string }[];
  /** A port with nothing remembered that keeps what it reads for so long. */
  port(displayTtlMs?: number): __Name__Port;
  /** Requests that the system has had. */
  requests(): number;
  /** The next so many requests fail. */
  misbehave(how: Misbehaviour, count: number): void;
  stop(): Promise<void>;
}

/**
 * What every adapter of the port must do, whatever stands behind it. No expectation in it is a vendor's.
 * @param can what the adapter lists; the rest is skipped. Default: everything.
 */
export function describe__Name__Port(
  name: string,
  start: () => Promise<__Name__World>,
  can?: readonly __Name__Capability[],
): void {
  describe(`the __name__ port over ${name}`, () => {
    const itNeeds = needing(can);
    const ports: __Name__Port[] = [];
    let world: __Name__World;
    beforeEach(async () => {
      world = await start();
    });
    afterEach(async () => {
      for (const port of ports.splice(0)) port.stop();
      await world.stop();
    });

    const fresh = (displayTtlMs?: number): __Name__Port => {
      const port = world.port(displayTtlMs);
      ports.push(port);
      return port;
    };
    const within = async <T>(work: (scope: __Name__Scope) => Promise<T>, ms = 20_000): Promise<T> =>
      withDeadline(ms, async (deadline) =>
        work({ market: world.market, locale: world.market.locales[0] ?? 'en-GB', now: world.now, deadline }),
      );
    const articleOf = async (port: __Name__Port, sku: string, ms?: number) =>
      within(async (scope) => (await port.articles([sku], scope)).get(sku), ms);
    const known = (): string => world.articles[0]?.sku ?? '';

    it('lists what it can do', () => {
      if (can !== undefined) expect([...fresh().capabilities].sort()).toEqual([...can].sort());
      else expect(fresh().capabilities.size).toBeGreaterThan(0);
    });

    itNeeds('ARTICLES')('answers many articles by key in one request and leaves out what it does not know', async () => {
      const skus = ['NO-SUCH-ARTICLE', ...world.articles.map(({ sku }) => sku).reverse()];
      const before = world.requests();
      const found = await within((scope) => fresh().articles(skus, scope));
      expect(world.requests() - before).toBe(1);
      expect([...found.keys()].sort()).toEqual(world.articles.map(({ sku }) => sku).sort());
      for (const { sku, title } of world.articles) expect(found.get(sku)).toMatchObject({ value: { title }, stale: false });
    });

    itNeeds('ARTICLES').each(["x' or 1 eq 1", "O'Connor", '%27', '../x', 'a&sku=b', '*', ''.padEnd(200, 'x')])(
      'takes %j as a key like any other',
      async (key) => {
        const found = await within((scope) => fresh().articles([key, known()], scope));
        expect([...found.keys()]).toEqual([known()]);
      },
    );

    itNeeds('ARTICLES').each(['throttle', 'errors', 'unauthorized', 'truncate'] as const)(
      'tries again after one answer of %s',
      async (how) => {
        world.misbehave(how, 1);
        expect(await articleOf(fresh(), known())).toMatchObject({ stale: false });
      },
    );

    itNeeds('ARTICLES').each([
      ['errors', ['UPSTREAM_UNAVAILABLE', 'CIRCUIT_OPEN']],
      ['unauthorized', ['UPSTREAM_UNAUTHORIZED']],
      ['hang', ['UPSTREAM_TIMEOUT', 'DEADLINE_EXCEEDED', 'CIRCUIT_OPEN']],
      ['truncate', ['UPSTREAM_UNAVAILABLE', 'RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
      ['garbage', ['RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
    ] as const)('turns %s into an error with a code, by key', async (how, codes) => {
      world.misbehave(how, 1_000);
      const error = await articleOf(fresh(), known(), 600);
      expect(codes).toContain(error instanceof Error && 'code' in error ? error.code : error);
    });

    itNeeds('ARTICLES')('shows what it knew, marked stale, while the system fails', async () => {
      const port = fresh(1);
      const before = await articleOf(port, known());
      await new Promise((resolve) => setTimeout(resolve, 20));
      world.misbehave('errors', 1_000);
      expect(before).toMatchObject({ stale: false });
      expect(await articleOf(port, known())).toMatchObject({ stale: true, value: { title: world.articles[0]?.title } });
    });
  });
}
