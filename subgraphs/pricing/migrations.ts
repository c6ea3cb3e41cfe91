import type { Migration } from '../../platform/store/index.ts';
import { feedMigration } from '../kit/index.ts';

/** The history of applied prices: what the owner's records said at each reading, and the prices that follow from it. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'price history',
    up: `
      create table price_state (
        market text not null,
        -- Part of a market with prices of its own; '' for the whole market.
        price_zone text not null,
        sku text not null,
        -- When the records were read.
        as_of timestamptz not null,
        -- The source's mark of change: the state holds from here on, see history/timeline.ts.
        mark timestamptz not null,
        digest text not null,
        introduced_at timestamptz,
        perishable boolean not null,
        learned_at timestamptz not null default now(),
        primary key (market, price_zone, sku, as_of)
      );

      create table applied_price (
        market text not null,
        price_zone text not null,
        sku text not null,
        as_of timestamptz not null,
        unit text not null,
        audience text not null,
        valid_from timestamptz not null,
        -- Exclusive; null: until something changes.
        valid_until timestamptz,
        -- In the market's currency; null: the article had no price.
        amount numeric,
        reduced boolean not null,
        kind text,
        campaign text,
        price_list text,
        record text,
        discount_record text,
        source text not null,
        primary key (market, price_zone, sku, as_of, unit, audience, valid_from)
      );
    `,
  },
  feedMigration(2),
  {
    id: 3,
    name: 'histories that were cut',
    up: `
      -- Of an article whose older states were dropped: the first that is left, and from when on it counts. Before that nothing is known.
      create table history_start (
        market text not null,
        price_zone text not null,
        sku text not null,
        as_of timestamptz not null,
        begins_at timestamptz not null,
        primary key (market, price_zone, sku)
      );
    `,
  },
];
