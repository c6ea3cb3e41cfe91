import type { Migration } from '../../platform/store/index.ts';
import { feedMigration } from '../kit/index.ts';

/** The index of sales: which exist, where, whose and when. Their content stays in the systems. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'sale entries',
    up: `
      create table entry (
        system text not null,
        -- The system's own key, with its document kind: "receipt:…", "order:…".
        reference text not null,
        -- Entries of one sale in several systems share it; see orderId.ts.
        order_id text not null,
        number text not null,
        -- True for the system in which the sale was made: its content counts.
        origin boolean not null,
        channel text not null,
        store_id text,
        placed_at timestamptz not null,
        modified_at timestamptz not null,
        customer_id text,
        club_card text,
        payment_token text,
        primary key (system, reference)
      );
      create index entry_order on entry (order_id);
      create index entry_customer on entry (system, customer_id) where customer_id is not null;
      create index entry_card on entry (club_card) where club_card is not null;
      create index entry_token on entry (payment_token) where payment_token is not null;
      create index entry_number on entry (number);
    `,
  },
  feedMigration(2),
  {
    id: 3,
    name: 'entries in doubt',
    up: `
      -- False from when a system's feed begins anew until it holds the entry again.
      alter table entry add column confirmed boolean not null default true;
      create index entry_in_doubt on entry (system) where not confirmed;
    `,
  },
  {
    id: 4,
    name: 'articles of recent sales',
    up: `
      -- State of the entry whose articles were last looked up, and when that was, in business time; null: never.
      alter table entry add column articles_mark timestamptz;
      alter table entry add column articles_at timestamptz;
      -- Whether they were found then.
      alter table entry add column articles_known boolean not null default false;
      create index entry_placed on entry (system, placed_at);
      -- Of the sales of known customers, for as long as an article counts as just bought.
      create table purchase (
        system text not null,
        reference text not null,
        sku text not null,
        quantity numeric not null,
        -- All of it when the sale was cancelled.
        returned numeric not null,
        primary key (system, reference, sku),
        foreign key (system, reference) references entry (system, reference) on delete cascade
      );
    `,
  },
];
