import type { Deadline } from '../../../../platform/deadline/index.ts';
import { toDecimal } from '../../../../platform/money/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import { anyOf } from './criteria.ts';
import type { Reference } from './reference.ts';
import { ADMIN_VIEW } from './views.ts';
import { attributeText, taxedProduct, type WireTaxRate, type WireTaxRule } from './wire.ts';

/** The shop's set-up of tax. */
export interface TaxBook {
  readonly rules: readonly WireTaxRule[];
  readonly rates: ReadonlyMap<string, WireTaxRate>;
}

/** A product of this class bears no tax. */
const NO_CLASS = '0';

/** Tax per cent by sku in the scope's market for consumers; what no one rate follows for from the shop's rules is left out: it is not guessed. */
export async function readTaxRates(
  client: AdobeClient,
  parts: {
    readonly skus: readonly string[];
    readonly scope: CommerceScope;
    readonly config: AdobeCommerceConfig;
    readonly reference: Reference;
    readonly deadline: Deadline;
  },
): Promise<ReadonlyMap<string, string>> {
  const { skus, scope, config, reference, deadline } = parts;
  const options = { deadline, ...(scope.priority === undefined ? {} : { priority: scope.priority }) };
  const [book, { items }] = await Promise.all([
    reference.taxes.read(deadline),
    client.search(ADMIN_VIEW, '/products', { groups: [anyOf('sku', skus)], pageSize: skus.length }, taxedProduct, {
      ...options,
      fields: 'items[sku,custom_attributes],total_count',
    }),
  ]);
  const rateOf = new Map<string, string>();
  for (const { sku, custom_attributes } of items) {
    const productClass = attributeText(custom_attributes, 'tax_class_id') ?? NO_CLASS;
    const rate = taxRate(book.value, productClass, config.COMMERCE_CUSTOMER_TAX_CLASS, scope.market.country);
    if (rate !== null) rateOf.set(sku, rate);
  }
  return rateOf;
}

/** The one rate that the rules name for a product class, a customer class and a country; null: none, or more than one. */
export function taxRate(book: TaxBook, productClass: string, customerClass: string, country: string): string | null {
  if (productClass === NO_CLASS) return '0';
  const found = book.rules
    .filter(
      (rule) =>
        rule.product_tax_class_ids.includes(productClass) && rule.customer_tax_class_ids.includes(customerClass),
    )
    .flatMap(({ tax_rate_ids }) => tax_rate_ids.flatMap((id) => book.rates.get(id) ?? []))
    .filter((rate) => rate.tax_country_id === country);
  const [first, ...others] = new Map(found.map((rate) => [rate.id, rate])).values();
  return first === undefined || others.length > 0 ? null : toDecimal(first.rate).toString();
}
