import type { Migration } from '../../../platform/store/index.ts';

/** Promises themselves are not kept: they are signed. What is kept is what no signature can say. */
export const promiseMigrations: readonly Migration[] = [
  {
    id: 1,
    name: 'revocations and redemptions',
    up: `
      -- Promises of this article that were made before the instant are worth nothing, and none is made before it.
      create table revocation (
        market text not null,
        sku text not null,
        until timestamptz not null,
        idempotency_key text not null,
        primary key (market, sku)
      );
      -- What can be redeemed once, as a hash: a promise, or a customer's share in a price. See redemptionScopes.ts.
      create table redemption (
        scope text primary key,
        -- Of the sale; whoever asks again for the same sale is answered alike.
        reference text not null,
        redeemed_at timestamptz not null
      );
      create index redemption_reference on redemption (reference);
    `,
  },
];
