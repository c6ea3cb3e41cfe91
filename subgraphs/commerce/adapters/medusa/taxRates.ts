import { formatDecimal } from '../../../../platform/money/index.ts';
import type { MedusaClient, ReadOptions } from './client.ts';
import { taxRegion, taxRegionFields } from './wire.ts';

/**
 * A country's rate, per cent, by its code. One that has further rates beside its default, for some articles or provinces, is left out: which of
 * them is in an article's price, Medusa tells in a cart alone.
 */
export async function loadTaxRates(client: MedusaClient, options: ReadOptions): Promise<ReadonlyMap<string, string>> {
  const regions = await client.listAll('tax-regions', 'tax_regions', taxRegion, { fields: taxRegionFields }, options);
  return new Map(
    regions.flatMap(({ country_code: country, province_code: province, tax_rates: rates }) => {
      const [only, ...others] = rates ?? [];
      const isPlain = country != null && province == null && others.length === 0 && only?.is_default === true;
      const divided = regions.some((other) => other.country_code === country && other.province_code != null);
      return isPlain && only.rate != null && !divided
        ? [[country.toUpperCase(), formatDecimal(only.rate)] as const]
        : [];
    }),
  );
}
