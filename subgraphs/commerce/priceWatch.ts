import { z } from 'zod';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Market, Markets } from '../../platform/context/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { createChangeWatch, type ChangeWatch, type Mark } from '../kit/index.ts';
import type { CommerceSettings } from './config.ts';
import type { CommercePort } from './port.ts';

/** An article of which the price may have changed. */
export interface ArticleChanged {
  readonly sku: string;
}

/** Changes of the shop's prices that can be subscribed to; {@link priceTopic} is both key and topic. */
export type PriceWatch = ChangeWatch<ArticleChanged>;

/** A market's price of an article. */
export function priceTopic({ code }: Pick<Market, 'code'>, sku: string): string {
  return JSON.stringify([code, sku]);
}

const topicSchema = z.tuple([z.string(), z.string()]);
const partsOf = (topic: string): readonly [market: string, sku: string] => topicSchema.parse(JSON.parse(topic));

/** Reads the prices of what is watched again and again, by market: the shop has no other way of telling what all of them are. */
export function createPriceWatch(parts: {
  readonly port: Pick<CommercePort, 'priceMarks' | 'forget'>;
  readonly config: Pick<CommerceSettings, 'COMMERCE_WATCH_MS' | 'COMMERCE_TIMEOUT_MS'>;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}): PriceWatch {
  const { port, config, markets, clock, logger } = parts;
  return createChangeWatch<ArticleChanged>({
    source: 'shop prices',
    look: async (topics, _since, deadline) => {
      const watched = topics.map(partsOf);
      const looks = markets.all.map(async (market): Promise<readonly Mark<ArticleChanged>[]> => {
        const skus = watched.flatMap(([code, sku]) => (code === market.code ? [sku] : []));
        if (skus.length === 0) return [];
        const scope = { market, locale: market.locales[0] ?? 'en-GB', now: clock.now().toISOString(), deadline };
        const marks = await port.priceMarks(skus, { ...scope, priority: 'background' });
        return marks.map(({ sku, version }) => {
          const topic = priceTopic(market, sku);
          return { id: topic, version, key: topic, topics: [topic], event: { sku } };
        });
      });
      return (await Promise.all(looks)).flat();
    },
    onChange: (topics) => port.forget([...new Set(topics.map((topic) => partsOf(topic)[1]))]),
    intervalMs: config.COMMERCE_WATCH_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    clock,
    logger,
  });
}
