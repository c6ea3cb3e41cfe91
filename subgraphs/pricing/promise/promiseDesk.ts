import { createKeyedLoader } from '../../../platform/batch/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { PromiseKey } from '../../../platform/pricePromise/index.ts';
import { assertMayReadCustomer, notFoundOrNotYours, type SubgraphContext } from '../../kit/index.ts';
import type { PricePromise } from '../__generated__/resolvers.ts';
import type { Priced } from '../priced.ts';
import type { PriceRule } from '../rules/rule.ts';
import { createArticleTraits, isPromisable } from './articleTraits.ts';
import { checkPromise, type CheckedPromise } from './checkPromise.ts';
import { currentPrice } from './currentPrice.ts';
import { knownCustomer, type KnownCustomer } from './customers.ts';
import type { PromiseKeys } from './keys.ts';
import { offerPromise } from './offerPromise.ts';
import type { OutstandingPromise } from './outstandingPromise.ts';
import type { OutstandingPromises } from './outstandingPromises.ts';
import type { PromiseRecords } from './promiseRecords.ts';

export interface DeskOptions extends SubgraphContext {
  readonly keys: PromiseKeys;
  readonly records: () => Promise<PromiseRecords>;
  readonly outstanding: OutstandingPromises;
  readonly internalGraph: InternalGraph;
  readonly rule: PriceRule;
  readonly skuSeparator: string;
}

/** Promises within one request. */
export interface PromiseDesk {
  readonly published: readonly PromiseKey[];
  /** The promise of a price; null where none is made. */
  offer(price: Priced): Promise<PricePromise | null>;
  /** Prices of an article that everybody or every member was promised and that still hold; null: none. Rejects when the store fails. */
  outstanding(sku: string): Promise<readonly OutstandingPromise[] | null>;
  /**
   * @param customerId who presents it; null: whom the request buys for.
   * @throws ClientError FORBIDDEN for somebody else's id, PRICE_UNAVAILABLE when the owner cannot be asked.
   */
  check(presented: {
    readonly token: string;
    readonly quantity: string | null;
    readonly customerId: string | null;
  }): Promise<CheckedPromise>;
  revoke(revocation: {
    readonly skus: readonly string[];
    readonly until: string;
    readonly idempotencyKey: string;
  }): Promise<void>;
}

export function createPromiseDesk(options: DeskOptions): PromiseDesk {
  const { keys, records, outstanding, internalGraph, request, deadline } = options;
  const { market, channel, now } = request;
  const call = { context: request, deadline };
  const traits = createArticleTraits(internalGraph, call);
  const revoked = createKeyedLoader({
    load: async (skus: readonly string[]) => (await records()).revokedUntil(market.code, skus),
  });
  const outstandingBySku = createKeyedLoader({
    load: (skus: readonly string[]) => outstanding.of(market.code, skus, now),
  });

  return {
    published: keys.published,

    offer: async ({ status, basis, sku, buyerId, isForNow, provenance, ...price }) => {
      const policy = market.pricePromise;
      // A price of another instant, or one that may have changed already, is shown but not promised; marketplaces sell by their own terms.
      if (policy === undefined || status !== 'ACTIVE' || basis === null) return null;
      if (!isForNow || provenance.stale || channel === 'MARKETPLACE') return null;
      const [known, revokedUntil] = await Promise.all([traits.load(sku), revoked.load(sku)]);
      if (!isPromisable(known)) return null;
      const version = basis.version();
      const promise = await offerPromise(
        { ...price, ...basis, version, sku, customerId: buyerId },
        { policy, signer: keys.signer, request, revokedUntil: revokedUntil ?? undefined },
      );
      if (promise !== null && basis.audience !== null) {
        const { unit, quantity, current } = price;
        outstanding.note(
          {
            ...{ market: market.code, sku, unit, quantity, ...current, version, audience: basis.audience },
            issuedAt: now,
            expiresAt: promise.expiresAt,
          },
          { endsAt: basis.endsAt, revokedUntil },
        );
      }
      return promise;
    },

    outstanding: (sku) => outstandingBySku.load(sku),

    check: async ({ token, quantity, customerId }) => {
      const customer = await presenter(customerId);
      return checkPromise(
        { token, quantity, customer, market: market.code, now },
        {
          keys: keys.published,
          records: await records(),
          customerOf: (id) => knownCustomer(id, internalGraph, call),
          priceNow: (claims, asked) =>
            currentPrice(
              { claims, quantity: asked, account: customer?.accounts[0] ?? null, hasBuyer: customer !== null },
              { ...options, context: request },
            ),
        },
      );
    },

    revoke: async (revocation) => (await records()).revoke({ market: market.code, ...revocation }),
  };

  async function presenter(customerId: string | null): Promise<KnownCustomer | null> {
    const id = customerId ?? request.buyerId;
    if (id === null) return null;
    const customer = await knownCustomer(id, internalGraph, call);
    if (customer === null) throw notFoundOrNotYours('customer');
    assertMayReadCustomer(request, customer.id);
    return customer;
  }
}
