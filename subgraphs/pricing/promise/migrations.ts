import type { Migration } from '../../../platform/store/index.ts';

/** Promises themselves are not kept: they are signed. What is kept is what no signature can say, and which prices are out. */
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
  {
    id: 2,
    name: 'prices that are promised',
    up: `
      -- Of prices that everybody or every member has, never of a customer's own; not one for each promise.
      create table outstanding (
        market text not null,
        sku text not null,
        -- '' for an article without units.
        unit text not null,
        quantity numeric not null,
        audience text not null,
        amount numeric not null,
        currency text not null,
        version text not null,
        -- The last that is known: an hour's promises are written once, so one may have been made up to an hour later.
        issued_at timestamptz not null,
        -- No promise of it holds at this instant or later.
        expires_at timestamptz not null,
        primary key (market, sku, unit, quantity, audience, amount, currency, version)
      );
      create index outstanding_expiry on outstanding (expires_at);
    `,
  },
];
