import { createHash } from 'node:crypto';
import type { AppliedPrice } from './appliedPrice.ts';
import { deriveAppliedPrices, type DeriveSetting } from './deriveAppliedPrices.ts';
import { lastWritten } from './lastWritten.ts';
import type { PricedArticle } from './pricedArticle.ts';

/** What the owner's records said of one article in one market at one instant, as prices. */
export interface PriceState {
  readonly sku: string;
  /** When the records were read, RFC 3339 in UTC: states follow one another by it, in whatever order they are learned. */
  readonly asOf: string;
  /** The source's mark of change: when the latest of the records, or the rate of exchange, was written or began. */
  readonly mark: string;
  /** Of all that was derived: the same again is nothing new. */
  readonly digest: string;
  readonly introducedAt: string | null;
  readonly perishable: boolean;
  readonly prices: readonly AppliedPrice[];
}

export function toPriceState(article: PricedArticle, setting: DeriveSetting): PriceState {
  const { sku, readAt, introducedAt, perishable } = article;
  const prices = deriveAppliedPrices(article, setting);
  return {
    sku,
    asOf: new Date(readAt).toISOString(),
    mark: lastWritten(article),
    digest: createHash('sha256')
      .update(JSON.stringify([introducedAt, perishable, prices]))
      .digest('base64url'),
    introducedAt,
    perishable,
    prices,
  };
}
