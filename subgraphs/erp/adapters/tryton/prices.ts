import { toDecimal, toQuantity } from '../../../../platform/money/index.ts';
import { freshness, noPriceSheet, type Reading, type Readings, type Shelf, type Snapshot } from '../../../kit/index.ts';
import type { PriceRecord } from '../../__generated__/resolvers.ts';
import { priceKeyText, type ErpScope, type PriceKey, type PriceSheet } from '../../port.ts';
import { readProducts, toUnits, type ProductFacts } from './articles.ts';
import type { CallOptions, TrytonClient } from './client.ts';
import type { Reference } from './reference.ts';
import * as wire from './wire.ts';

/** What the server computed for one buyer and product, from each quantity at which its price can change. */
export interface ComputedPrices {
  readonly priceList: string | null;
  readonly taxIncluded: boolean;
  readonly own: boolean;
  readonly steps: readonly { readonly quantity: string; readonly amount: string }[];
}

export interface PriceParts {
  readonly system: string;
  readonly client: TrytonClient;
  readonly reference: Snapshot<Reference>;
  readonly products: Shelf<ProductFacts>;
  readonly computed: Shelf<ComputedPrices>;
}

/** Quantities of one list at which a price may change; more are not asked for. */
const MAX_STEPS = 12;

/**
 * Prices that the server computes itself: price lists are formulas there, so there are no lines to give. One call for the buyers,
 * one for their lists' quantities, then one per list and quantity, whatever the number of articles.
 */
export function createPrices(
  parts: PriceParts,
): (keys: readonly PriceKey[], scope: ErpScope) => Promise<Readings<PriceSheet>> {
  const { client, system } = parts;
  return async (keys, scope) => {
    const [reference, products] = await Promise.all([
      parts.reference.read(scope.deadline),
      readProducts(
        client,
        parts.products,
        keys.map(({ sku }) => sku),
        scope,
      ),
    ]);
    const known = keys.flatMap((key) => {
      const product = products.get(key.sku);
      return product === undefined || product instanceof Error || product.value === null
        ? []
        : [{ key, product: product.value.product.id }];
    });
    const computed = await parts.computed.read({
      keys: known,
      keyOf: ({ key }) => priceKeyText(key),
      // The public pays what the market's account for sales to nobody known would.
      scope: ({ key }) =>
        key.customer === null
          ? { kind: 'group', group: scope.market.walkInCustomer }
          : { kind: 'identity', identity: key.customer },
      load: async (missing, deadline) =>
        compute(client, missing, reference.value, scope.market.walkInCustomer, {
          deadline,
          ...(scope.priority ? { priority: scope.priority } : {}),
        }),
      deadline: scope.deadline,
      anew: scope.anew ?? false,
    });
    const sheets = new Map<string, Reading<PriceSheet> | Error>();
    for (const key of keys) {
      const text = priceKeyText(key);
      const product = products.get(key.sku);
      const prices = computed.get(text);
      if (product instanceof Error) sheets.set(text, product);
      else if (prices instanceof Error) sheets.set(text, prices);
      else if (product !== undefined) {
        const sheet = sheetOf(product.value, prices?.value ?? null, key, reference.value, scope, system);
        sheets.set(text, {
          value: sheet,
          ...freshness([reference, product, ...(prices === undefined ? [] : [prices])]),
        });
      }
    }
    return sheets;
  };
}

async function compute(
  client: TrytonClient,
  wanted: readonly { readonly key: PriceKey; readonly product: number }[],
  reference: Reference,
  walkIn: string,
  options: CallOptions,
): Promise<ReadonlyMap<string, ComputedPrices>> {
  const numbers = [...new Set(wanted.map(({ key }) => key.customer ?? walkIn))];
  const parties = await client.search(
    {
      model: 'party.party',
      domain: [['code', 'in', numbers]],
      fields: ['code', 'sale_price_list'],
      row: wire.party,
    },
    options,
  );
  const partyOf = new Map(parties.map((party) => [party.code, party]));
  const listIds = [
    ...new Set([...parties.map(({ sale_price_list }) => sale_price_list), reference.defaultPriceList]),
  ].filter((id) => id !== null);
  const [lists, lines] =
    listIds.length === 0
      ? [[], []]
      : await Promise.all([
          client.read(
            { model: 'product.price_list', ids: listIds, fields: ['name', 'tax_included'], row: wire.priceList },
            options,
          ),
          client.search(
            {
              model: 'product.price_list.line',
              domain: [
                ['price_list', 'in', listIds],
                ['quantity', '>', 1],
              ],
              fields: ['price_list', 'quantity'],
              row: wire.priceListLine,
            },
            options,
          ),
        ]);
  const found = new Map<string, ComputedPrices>();
  await Promise.all(
    numbers.map(async (number) => {
      const party = partyOf.get(number);
      const listId = party?.sale_price_list ?? reference.defaultPriceList;
      const list = lists.find(({ id }) => id === listId);
      const thresholds = lines.filter((line) => line.price_list === listId).flatMap(({ quantity }) => quantity ?? []);
      const quantities = [...new Set(['1', ...thresholds])]
        .sort((a, b) => toDecimal(a).cmp(toDecimal(b)))
        .slice(0, MAX_STEPS);
      const ours = wanted.filter(({ key }) => (key.customer ?? walkIn) === number);
      const ids = [...new Set(ours.map(({ product }) => product))];
      const steps = await Promise.all(
        quantities.map(async (quantity) => {
          const rows = await client.read(
            { model: 'product.product', ids, fields: ['sale_price_uom'], row: wire.productPrice },
            {
              ...options,
              context: {
                price_list: listId,
                customer: party?.id ?? null,
                quantity: Number(quantity),
              },
            },
          );
          return { quantity, amounts: new Map(rows.map((row) => [row.id, row.sale_price_uom])) };
        }),
      );
      for (const { key, product } of ours) {
        found.set(priceKeyText(key), {
          priceList: list?.name ?? null,
          taxIncluded: list?.tax_included ?? false,
          own: party?.sale_price_list != null,
          steps: steps.flatMap(({ quantity, amounts }) => {
            const amount = amounts.get(product) ?? null;
            return amount === null ? [] : [{ quantity, amount }];
          }),
        });
      }
    }),
  );
  return found;
}

function sheetOf(
  facts: ProductFacts | null,
  prices: ComputedPrices | null,
  key: PriceKey,
  reference: Reference,
  scope: ErpScope,
  system: string,
): PriceSheet {
  if (facts === null) return noPriceSheet;
  const { product } = facts;
  const units = toUnits(facts, reference);
  // The server knows the company's currency alone: where the market has another, nothing here says what the article costs.
  const sellsHere = scope.market.currency === reference.localCurrency;
  const saleUnit = reference.units.get(product.sale_uom ?? product.default_uom)?.symbol ?? null;
  const records = sellsHere && prices !== null ? toRecords(prices, key, saleUnit, system) : [];
  return {
    sold: product.active && product.salable && records.length > 0,
    baseUnit: units.find(({ base }) => base)?.code ?? null,
    units: units.map(({ code, quantityPerUnit }) => ({ code, quantityPerUnit })),
    taxRate:
      product.account_category === null ? '0' : (reference.salesTaxPercents.get(product.account_category) ?? '0'),
    localCurrency: reference.localCurrency,
    exchangeRate: null,
    measure: null,
    holdsUntil: null,
    records,
  };
}

/** A step that changes nothing is left out, so that a quantity is shown to matter only where it does. */
function toRecords(
  { priceList, taxIncluded, own, steps }: ComputedPrices,
  { customer }: PriceKey,
  unit: string | null,
  system: string,
): readonly PriceRecord[] {
  const personal = own && customer !== null;
  return steps
    .filter((step, index) => index === 0 || step.amount !== steps[index - 1]?.amount)
    .map(({ quantity, amount }) => ({
      id: `${priceList ?? 'list-price'}/${quantity}`,
      kind: personal ? 'CUSTOMER_GROUP' : 'LIST',
      audience: personal ? 'SEGMENT' : 'PUBLIC',
      amount,
      currency: null,
      discountPercent: null,
      unit,
      variant: null,
      minimumQuantity: toQuantity(quantity),
      validFrom: null,
      validUntil: null,
      priceList,
      campaign: null,
      campaignTitle: null,
      allowLineDiscount: false,
      taxIncluded,
      includedTaxRate: null,
      decided: true,
      quoted: null,
      applies: true,
      source: system,
    }));
}
