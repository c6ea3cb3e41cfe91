import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { raceDeadline } from '../../../../platform/deadline/index.ts';
import type { Reading } from '../../../kit/index.ts';
import type { TillserverConfig } from '../../config.ts';
import type { PosPort, TillState } from '../../port.ts';
import { createTillserverClient } from './client.ts';
import { isNotFound } from './errors.ts';
import { SYSTEM, toTillQuote, toTillState } from './map.ts';
import { createPriceReader } from './prices.ts';
import { createProbe } from './probe.ts';
import { createReceiptReader } from './receipts.ts';
import { quoteSchema, storeSchema } from './wire.ts';

/** The till port over a till server's HTTP interface. */
export function createTillserverAdapter(parts: {
  readonly config: TillserverConfig;
  readonly clock: BusinessClock;
}): PosPort {
  const { config } = parts;
  const client = createTillserverClient(config);
  const storeIds = config.POS_STORES.map(({ id }) => id);
  const withComma = (decimal: string): string => decimal.replace('.', ',');
  const readPrices = createPriceReader({ ...parts, client });

  return {
    system: SYSTEM,
    capabilities: new Set(['TILLS', 'PRICES', 'BASKET_QUOTES', 'RECEIPTS']),
    probe: createProbe(client, config),
    storesOf: (market) => config.POS_STORES.filter((store) => store.market === market).map(({ id }) => id),
    // A till is named after its store: `S-DK01-T1`.
    storeOf: (tillId) => storeIds.find((id) => tillId.startsWith(`${id}-`)) ?? null,

    tills: async (asked, { deadline, now }) => {
      const found = new Map<string, Reading<readonly TillState[]> | Error>();
      await mapWithConcurrency(asked, config.POS_CONCURRENCY, async (storeId) => {
        try {
          const { tills } = await raceDeadline(client.ask(storeId, '', { schema: storeSchema, deadline }), deadline);
          found.set(storeId, { value: tills.map((till) => toTillState(till, storeId)), asOf: now, stale: false });
        } catch (error) {
          if (!isNotFound(error))
            found.set(storeId, error instanceof Error ? error : new Error('Not an error was thrown.'));
        }
      });
      return found;
    },

    prices: async (keys, scope) => {
      const known = new Set(storeIds);
      const readings = await readPrices(
        keys.filter(({ storeId }) => known.has(storeId)),
        scope,
      );
      return new Map([...readings].filter(([, reading]) => !isNotFound(reading)));
    },

    quoteBasket: async ({ storeId, tillId, lines, member, tender, codes }, { deadline }) => {
      const wire = await client.ask(storeId, `/tills/${encodeURIComponent(tillId)}/quotes`, {
        schema: quoteSchema,
        deadline,
        body: {
          lines: lines.map(({ id, sku, unit, quantity }) => ({
            no: id,
            plu: sku,
            unit,
            quantity: withComma(quantity),
          })),
          clubCard: member,
          tender,
          codes,
        },
      });
      return toTillQuote(wire);
    },

    receipts: createReceiptReader(client),
    stop: () => client.close(),
  };
}
