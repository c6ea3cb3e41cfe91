import type { Logger } from '../../platform/log/index.ts';
import { factsOrUnavailable, type Readings } from '../kit/index.ts';
import type { PriceFacts, PriceQuoteInput } from './__generated__/resolvers.ts';
import { priceKeyText, type ErpPort, type ErpScope, type PriceKey, type PriceSheet } from './port.ts';
import { noFacts, readFacts } from './priceFacts.ts';

export interface QuoteParts {
  readonly port: Pick<ErpPort, 'prices'>;
  readonly scope: ErpScope;
  readonly logger: Logger;
}

/** Facts of quantities and instants, by place; those of one instant are read together. Facts never throw. */
export async function quotedFacts(
  asked: readonly PriceQuoteInput[],
  { port, scope, logger }: QuoteParts,
): Promise<readonly PriceFacts[]> {
  const instantOf = ({ at }: PriceQuoteInput): string => new Date(at ?? scope.now).toISOString();
  const readings = new Map<string, Promise<Readings<PriceSheet>>>();
  for (const now of new Set(asked.map(instantOf))) {
    const keys = asked.filter((quote) => instantOf(quote) === now).map(toKey);
    readings.set(now, port.prices(keys, { ...scope, now }));
  }
  return Promise.all(
    asked.map((quote) =>
      factsOrUnavailable(
        async () => readFacts((await readings.get(instantOf(quote)))?.get(priceKeyText(toKey(quote)))),
        noFacts,
        logger,
      ),
    ),
  );
}

function toKey({ sku, customerNumber, quantity }: PriceQuoteInput): PriceKey {
  return { sku, customer: customerNumber ?? null, quantity };
}
