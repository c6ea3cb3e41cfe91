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
 * customer group is left out, nobody knows here for whom it is; so is one in a list that asks for a group by itself.
 */
export function priceRecords(
  variant: { readonly id: string; readonly prices: readonly WirePrice[] },
  lists: readonly WirePriceList[],
  terms: PriceTerms,
): Pick<KeptPrices, 'records' | 'precedence'> {
  const own = variant.prices.flatMap((price) =>
    (conditionsOf(price.rules, terms) ?? []).flatMap((group) => {
      const record = toRecord(price, null, group, terms);
      return record === null ? [] : [{ record, isRegional: hasRegion(price.rules) }];
    }),
  );
  // The region's price goes before the currency's.
  const nearest = own.filter(
    ({ record, isRegional }) =>
      isRegional || !own.some((other) => other.isRegional && isForTheSame(other.record, record)),
  );
  const listed = lists.flatMap((list) => {
    const groups = list.status === 'active' ? conditionsOf(list.rules, terms) : null;
    return (list.prices ?? [])
      .filter(({ variant_id: id, rules }) => id === variant.id && conditionsOf(rules, terms)?.[0] === EVERYBODY)
      .flatMap((price) =>
        (groups ?? []).flatMap((group) => {
          const record = toRecord(price, list, group, terms);
          const rules = countOf(price.rules) + countOf(list.rules);
          return record === null ? [] : [{ record, precedence: { rules, replaces: list.type === 'override' } }];
        }),
      );
  });
  return {
    records: [...nearest, ...listed].map(({ record }) => record),
    precedence: Object.fromEntries(listed.map(({ record, precedence }) => [record.id, precedence])),
  };
}

/** null: in another currency. */
function toRecord(price: WirePrice, list: WirePriceList | null, group: string, terms: PriceTerms): Price | null {
  const { market, system } = terms;
  if (price.currency_code.toUpperCase() !== market.currency) return null;
  const audience = audienceOf(group, terms);
  const minimumQuantity = minimumOf(price.min_quantity);
  return {
    id: group === EVERYBODY ? `price:${price.id}` : `price:${price.id}:${group}`,
    kind: kindOf(minimumQuantity, audience, list),
    audience,
    amount: amount(price.amount, market.currency),
    currency: market.currency,
    discountPercent: null,
    unit: null,
    variant: null,
    minimumQuantity,
    validFrom: list?.starts_at ?? null,
    validUntil: list?.ends_at ?? null,
    priceList: list?.title ?? null,
    campaign: list?.id ?? null,
    campaignTitle: list?.title ?? null,
    allowLineDiscount: true,
    taxIncluded: includesTax(hasRegion(price.rules), terms),
    includedTaxRate: null,
    decided: false,
    quoted: null,
    group,
    source: system,
  };
}

function isForTheSame(one: Price, other: Price): boolean {
  return one.group === other.group && one.minimumQuantity === other.minimumQuantity;
}

function countOf(rules: WirePrice['rules']): number {
  return Object.keys(rules ?? {}).length;
}

function kindOf(minimumQuantity: string, audience: Price['audience'], list: WirePriceList | null): Price['kind'] {
  if (compareDecimals(minimumQuantity, '1') > 0) return 'QUANTITY_BREAK';
  if (audience === 'MEMBERS') return 'MEMBER';
  if (audience === 'EMPLOYEE') return 'EMPLOYEE';
  if (audience !== 'PUBLIC') return 'CUSTOMER_GROUP';
  return list === null ? 'LIST' : 'CAMPAIGN';
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

/** By Medusa's published source: the region's word counts for the region's own prices alone, and without a word a price is without tax. */
function includesTax(isRegional: boolean, { region, preferences }: PriceTerms): boolean {
  const of = (attribute: string, value: string): boolean | undefined =>
    preferences.find((each) => each.attribute === attribute && each.value === value)?.is_tax_inclusive;
  return (isRegional ? of('region_id', region.id) : undefined) ?? of('currency_code', region.currency_code) ?? false;
}

function minimumOf(value: Decimal | null | undefined): string {
  return value == null || value.lt(toDecimal('1')) ? '1' : quantity(value);
}
