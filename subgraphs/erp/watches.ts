import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Markets } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { createChangeWatch, type ChangeWatch, type Mark } from '../kit/index.ts';
import type { ErpSettings } from './config.ts';
import type { ChangeMark, ErpPort, ErpScope, WatchQuery } from './port.ts';

/** An article of which something has changed. */
export interface ArticleChanged {
  readonly sku: string;
}

/** The changes that can be subscribed to, by sku. */
export interface ErpWatches {
  readonly prices: ChangeWatch<ArticleChanged>;
  readonly stock: ChangeWatch<ArticleChanged>;
  stop(): void;
}

export interface WatchDependencies {
  readonly port: ErpPort;
  readonly config: ErpSettings;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

/** A change of stock anywhere. */
export const anywhere = '*';

/** @param customer null: for more than one account. */
export function priceTopic(sku: string, customer: string | null): string {
  return JSON.stringify([sku, customer]);
}

/** @param location null: of the article itself, wherever it lies. */
export function stockTopic(sku: string, location: string | null): string {
  return JSON.stringify([sku, location]);
}

export function createErpWatches({ port, config, markets, clock, logger }: WatchDependencies): ErpWatches {
  const watchOf = (
    source: string,
    look: (query: WatchQuery, scope: ErpScope) => Promise<readonly ChangeMark[]>,
    topicsOf: (mark: ChangeMark) => readonly string[],
  ): ChangeWatch<ArticleChanged> =>
    createChangeWatch({
      source,
      look: async (skus, since, deadline) => (await look({ skus, since }, scopeOf(deadline))).map(toMark(topicsOf)),
      onChange: (skus) => port.forget(skus),
      intervalMs: config.ERP_WATCH_MS,
      timeoutMs: config.ERP_BACKGROUND_TIMEOUT_MS,
      clock,
      logger,
    });
  const scopeOf = (deadline: Deadline): ErpScope => ({
    market: markets.default,
    locale: markets.default.locales[0] ?? 'en-GB',
    now: clock.now().toISOString(),
    deadline,
    priority: 'background',
  });
  const toMark =
    (topicsOf: (mark: ChangeMark) => readonly string[]) =>
    (mark: ChangeMark): Mark<ArticleChanged> => ({
      id: mark.id,
      version: mark.version,
      key: mark.sku,
      topics: topicsOf(mark),
      event: { sku: mark.sku },
    });
  const prices = watchOf(
    'erp prices',
    (query, scope) => port.priceMarks(query, scope),
    ({ sku, customer }) => [priceTopic(sku, customer)],
  );
  const stock = watchOf(
    'erp stock',
    (query, scope) => port.stockMarks(query, scope),
    ({ sku, location }) => [stockTopic(sku, location), stockTopic(sku, anywhere)],
  );
  return {
    prices,
    stock,
    stop: () => {
      prices.stop();
      stock.stop();
    },
  };
}
