import type { VatRate } from '../../retailer/model.ts';
import { float } from '../floats.ts';
import { createTable } from '../search/table.ts';
import type { Shop } from '../shop.ts';
import { customerTaxClass, taxClassIdOf } from '../taxClasses.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const manage = 'Magento_Tax::manage_tax';

interface TaxRate extends VatRate {
  readonly id: number;
  readonly country: string;
}

/** Tax rules and their rates: one rate for each country and product class, one rule for each class. */
export function taxEndpoints(shop: Shop): Endpoint[] {
  const rates = createTable<TaxRate>({
    rows: () =>
      shop.retailer.vatRates.flatMap((rate, index) => {
        const market = shop.retailer.markets.find(
          ({ vatBusPostingGroup }) => vatBusPostingGroup === rate.vatBusPostingGroup,
        );
        return market === undefined ? [] : [{ ...rate, id: index + 1, country: market.code }];
      }),
    key: ({ id }) => id,
    fields: { tax_calculation_rate_id: { kind: 'number', of: ({ id }) => id, indexed: true } },
  });
  const rules = createTable<{ readonly id: number; readonly productClass: string }>({
    rows: () =>
      [...new Set(shop.retailer.vatRates.map(({ vatProdPostingGroup }) => vatProdPostingGroup))].map(
        (productClass, index) => ({ id: index + 1, productClass }),
      ),
    key: ({ id }) => id,
    fields: { tax_calculation_rule_id: { kind: 'number', of: ({ id }) => id, indexed: true } },
  });
  return [
    {
      method: 'GET',
      path: '/taxRules/search',
      resource: manage,
      searches: true,
      handle: (call) =>
        searchReply(call, rules, ({ id, productClass }) => ({
          id,
          code: productClass,
          priority: 0,
          position: 0,
          customer_tax_class_ids: [customerTaxClass],
          product_tax_class_ids: [taxClassIdOf(productClass)],
          tax_rate_ids: rates
            .all()
            .filter(({ vatProdPostingGroup }) => vatProdPostingGroup === productClass)
            .map((rate) => rate.id),
          calculate_subtotal: false,
        })),
    },
    {
      method: 'GET',
      path: '/taxRates/search',
      resource: manage,
      searches: true,
      handle: (call) =>
        searchReply(call, rates, ({ id, country, vatProdPostingGroup, ratePercent }) => ({
          id,
          tax_country_id: country,
          tax_region_id: 0,
          region_name: '*',
          tax_postcode: '*',
          rate: float(ratePercent),
          code: `${country}-${vatProdPostingGroup}`,
          titles: [],
        })),
    },
  ];
}
