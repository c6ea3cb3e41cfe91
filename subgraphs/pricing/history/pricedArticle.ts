import { z } from 'zod';
import { readPriceFacts, type PriceFacts } from '../priceFacts.ts';

const instant = z.iso.datetime({ offset: true });

const pricedArticle = z.object({
  sku: z.string().min(1),
  introducedAt: instant.nullable(),
  perishable: z.boolean(),
  facts: z.unknown().transform((facts) => readPriceFacts(facts)),
  rateSince: instant.nullable(),
  written: z
    .array(z.object({ id: z.string(), at: instant }))
    .transform((rows) => new Map(rows.map(({ id, at }) => [id, at]))),
});

/** One part of the owner's feed, in a market. */
export const pricedArticlePart = z.object({
  feed: z.object({
    entries: z.array(pricedArticle),
    cursor: z.string(),
    hasMore: z.boolean(),
    reset: z.boolean(),
  }),
});

/** An article's price records as they stood, for the public, with the age of each. */
export interface PricedArticle {
  readonly sku: string;
  /** They were read at this instant or just after it, RFC 3339 in UTC. */
  readonly readAt: string;
  /** Since when the owner has it; null: not told. */
  readonly introducedAt: string | null;
  readonly perishable: boolean;
  readonly facts: PriceFacts;
  /** Since when the rate of exchange holds; null: none is used, or it is not told. */
  readonly rateSince: string | null;
  /** When each record was last written, by its id. */
  readonly written: ReadonlyMap<string, string>;
}
