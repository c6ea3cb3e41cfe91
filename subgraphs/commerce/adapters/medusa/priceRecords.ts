import { compareDecimals, toDecimal, type Decimal } from '../../../../platform/money/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { Market } from '../../../../platform/context/index.ts';
import { amount, quantity } from '../amounts.ts';
import type { KeptPrices } from '../keptPrices.ts';
import { asksGroup, valuesOf } from './groupsOfRule.ts';
import type { WirePrice, WirePriceList, WirePricePreference, WireRegion } from './wire.ts';

type Price = KeptPrices['records'][number];

/** Prices that hold for whoever asks. */
export const EVERYBODY = 'ALL GROUPS';

interface PriceTerms {
  readonly market: Market;
  readonly region: WireRegion;
  /** Customer groups' names by id. */
  readonly groups: ReadonlyMap<string, string>;
  readonly preferences: readonly WirePricePreference[];
  readonly config: Pick<
    MedusaConfig,
    'COMMERCE_MEMBER_GROUPS' | 'COMMERCE_EMPLOYEE_GROUPS' | 'COMMERCE_CONTRACT_GROUPS'
  >;
  readonly system: string;
}

/**
 * A variant's own prices and those of price lists, in the market's currency and region. A price under a condition that is neither the region nor a
 * customer group is left out: nobody knows here for whom it is.
 */
export function priceRecords(
  variant: { readonly id: string; readonly prices: readonly WirePrice[] },
  lists: readonly WirePriceList[],
  terms: PriceTerms,
): readonly Price[] {
  const { market, system } = terms;
  const common = {
    currency: market.currency,
    discountPercent: null,
    unit: null,
    variant: null,
    allowLineDiscount: true,
    taxIncluded: includesTax(terms),
    includedTaxRate: null,
    decided: false,
    quoted: null,
    source: system,
  } as const;
  const recordsOf = (
    price: WirePrice,
    more: Omit<Price, keyof typeof common | 'kind' | 'audience' | 'amount' | 'group'>,
  ) => {
    const conditions = conditionsOf(price.rules, terms);
    return conditions === null || price.currency_code.toUpperCase() !== market.currency
      ? []
      : conditions.map((group) => ({
          ...common,
          ...more,
          id: group === EVERYBODY ? more.id : `${more.id}:${group}`,
          group,
          amount: amount(price.amount, market.currency),
          isRegional: hasRegion(price.rules),
        }));
  };
  const own = variant.prices.flatMap((price) =>
    recordsOf(price, {
      id: `price:${price.id}`,
      minimumQuantity: minimumOf(price.min_quantity),
      validFrom: null,
      validUntil: null,
      priceList: null,
      campaign: null,
      campaignTitle: null,
    }),
  );
  // The region's price goes before the currency's.
  const nearest = own.filter(
    ({ isRegional, group, minimumQuantity }) =>
      isRegional ||
      !own.some((other) => other.isRegional && other.group === group && other.minimumQuantity === minimumQuantity),
  );
  const listed = lists.flatMap((list) => {
    const forGroups = conditionsOf(list.rules, terms);
    if (forGroups === null || list.status !== 'active') return [];
    return (list.prices ?? [])
      .filter(({ variant_id: id }) => id === variant.id)
      .flatMap((price) =>
        recordsOf(price, {
          id: `price:${price.id}`,
          minimumQuantity: minimumOf(price.min_quantity),
          validFrom: list.starts_at ?? null,
          validUntil: list.ends_at ?? null,
          priceList: list.title,
          campaign: list.id,
          campaignTitle: list.title,
        }),
      )
      .flatMap((record) =>
        forGroups.map((group) => (group === EVERYBODY ? record : { ...record, id: `${record.id}:${group}`, group })),
      );
  });
  return [...nearest, ...listed].map(({ isRegional: _isRegional, ...record }): Price => {
    const audience = audienceOf(record.group, terms);
    return { ...record, audience, kind: kindOf(record, audience) };
  });
}

function kindOf(
  { minimumQuantity, campaign }: Pick<Price, 'minimumQuantity' | 'campaign'>,
  audience: Price['audience'],
): Price['kind'] {
  if (compareDecimals(minimumQuantity, '1') > 0) return 'QUANTITY_BREAK';
  if (audience === 'MEMBERS') return 'MEMBER';
  if (audience === 'EMPLOYEE') return 'EMPLOYEE';
  if (audience !== 'PUBLIC') return 'CUSTOMER_GROUP';
  return campaign === null ? 'LIST' : 'CAMPAIGN';
}

function audienceOf(group: string, { config }: PriceTerms): Price['audience'] {
  if (group === EVERYBODY) return 'PUBLIC';
  if (config.COMMERCE_MEMBER_GROUPS.includes(group)) return 'MEMBERS';
  if (config.COMMERCE_EMPLOYEE_GROUPS.includes(group)) return 'EMPLOYEE';
  if (config.COMMERCE_CONTRACT_GROUPS.includes(group)) return 'CONTRACT';
  return 'SEGMENT';
}

/** The groups for which rules hold in the region, everybody where they name none; null: for nobody whom we know. */
function conditionsOf(rules: WirePrice['rules'], { region, groups }: PriceTerms): readonly string[] | null {
  const asked = Object.entries(rules ?? {});
  const isRegion = (attribute: string): boolean => attribute === 'region_id' || attribute === 'region.id';
  if (asked.some(([attribute, value]) => isRegion(attribute) && !valuesOf(value).includes(region.id))) return null;
  if (asked.some(([attribute]) => !isRegion(attribute) && !asksGroup(attribute))) return null;
  const ofGroups = asked.filter(([attribute]) => asksGroup(attribute));
  if (ofGroups.length === 0) return [EVERYBODY];
  return ofGroups.flatMap(([, value]) => valuesOf(value).map((id) => groups.get(id) ?? id));
}

function hasRegion(rules: WirePrice['rules']): boolean {
  return Object.keys(rules ?? {}).some((attribute) => attribute === 'region_id' || attribute === 'region.id');
}

/** The region's preference goes before the currency's; without either prices are without tax. */
function includesTax({ region, preferences }: PriceTerms): boolean {
  const of = (attribute: string, value: string): boolean | undefined =>
    preferences.find((each) => each.attribute === attribute && each.value === value)?.is_tax_inclusive;
  return of('region_id', region.id) ?? of('currency_code', region.currency_code) ?? false;
}

function minimumOf(value: Decimal | null | undefined): string {
  return value == null || value.lt(toDecimal('1')) ? '1' : quantity(value);
}
