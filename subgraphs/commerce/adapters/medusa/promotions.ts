import type { MedusaConfig } from '../../config.ts';
import { articlesOf } from './articles.ts';
import type { MedusaClient, ReadOptions } from './client.ts';
import { asksGroup } from './groupsOfRule.ts';
import { product, productFields, promotion, promotionFields, type WirePromotion, type WireRule } from './wire.ts';

/** A promotion with what its rules say, as far as they are plain. */
export interface Promotion {
  readonly id: string;
  readonly code: string;
  readonly isAutomatic: boolean;
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Lower case; null: any. */
  readonly currency: string | null;
  /** Ids; null: any. */
  readonly regions: readonly string[] | null;
  /** Customer groups' ids; null: everybody. */
  readonly groups: readonly string[] | null;
  /** Articles and categories that it is limited to; both null: the whole basket. */
  readonly skus: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
  /** Pieces of its articles that a basket must hold; null: one. */
  readonly minimumPieces: string | null;
  /** It asks for something that these words do not tell, such as one customer or an address. */
  readonly hasOtherConditions: boolean;
}

const PRODUCTS_PER_REQUEST = 100;

/** Promotions that are active and not used up. */
export async function loadPromotions(
  client: MedusaClient,
  config: MedusaConfig,
  options: ReadOptions,
): Promise<readonly Promotion[]> {
  const all = await client.listAll('promotions', 'promotions', promotion, { fields: promotionFields }, options);
  const active = all.filter(
    ({ status, limit, used }) => status === 'active' && (limit == null || used == null || used.lt(limit)),
  );
  const skus = await skusOf(
    [...new Set(active.flatMap((each) => targetsOf(each).flatMap((rule) => valuesOf(rule, isProduct))))],
    client,
    config,
    options,
  );
  return active.map((each) => toPromotion(each, skus));
}

function toPromotion(wire: WirePromotion, skus: ReadonlyMap<string, readonly string[]>): Promotion {
  const { application_method: method, campaign } = wire;
  const rules = wire.rules ?? [];
  const targets = targetsOf(wire);
  const products = named(targets, isProduct);
  const regions = named(rules, isRegion);
  const groups = named(rules, asksGroup);
  const others = [
    ...rules.filter(
      ({ attribute, operator }) =>
        !isPlain(operator) || !(isRegion(attribute) || asksGroup(attribute) || isCurrency(attribute)),
    ),
    ...targets.filter(
      ({ attribute, operator }) => !isPlain(operator) || !(isProduct(attribute) || isCategory(attribute)),
    ),
  ];
  return {
    id: wire.id,
    code: wire.code,
    isAutomatic: wire.is_automatic === true,
    title: campaign?.name ?? wire.code,
    startsAt: campaign?.starts_at ?? null,
    endsAt: campaign?.ends_at ?? null,
    currency: method?.currency_code?.toLowerCase() ?? named(rules, isCurrency)?.[0]?.toLowerCase() ?? null,
    regions,
    groups,
    skus: products?.flatMap((id) => skus.get(id) ?? []) ?? null,
    categoryIds: named(targets, isCategory),
    minimumPieces: method?.buy_rules_min_quantity == null ? null : method.buy_rules_min_quantity.toFixed(0),
    hasOtherConditions: others.length > 0,
  };
}

/** Of "buy x, get y" the articles that are to be bought, or those that are discounted. */
function targetsOf({ application_method: method }: WirePromotion): readonly WireRule[] {
  const buy = method?.buy_rules ?? [];
  return buy.length > 0 ? buy : (method?.target_rules ?? []);
}

const isPlain = (operator: string): boolean => operator === 'in' || operator === 'eq';
const isProduct = (attribute: string | null | undefined): boolean => attribute === 'items.product.id';
const isCategory = (attribute: string | null | undefined): boolean => attribute === 'items.product.categories.id';
const isRegion = (attribute: string | null | undefined): boolean =>
  attribute === 'region.id' || attribute === 'region_id';
const isCurrency = (attribute: string | null | undefined): boolean => attribute === 'currency_code';

function valuesOf(rule: WireRule, is: typeof isProduct): readonly string[] {
  return is(rule.attribute) && isPlain(rule.operator) ? (rule.values ?? []).flatMap(({ value }) => value ?? []) : [];
}

function named(rules: readonly WireRule[], is: typeof isProduct): readonly string[] | null {
  const values = rules.flatMap((rule) => valuesOf(rule, is));
  return values.length === 0 ? null : values;
}

/** Rules name products by their ids. */
async function skusOf(
  ids: readonly string[],
  client: MedusaClient,
  config: MedusaConfig,
  options: ReadOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (let from = 0; from < ids.length; from += PRODUCTS_PER_REQUEST) {
    const chunk = ids.slice(from, from + PRODUCTS_PER_REQUEST);
    const query = { 'id[]': chunk, fields: productFields, limit: PRODUCTS_PER_REQUEST };
    const { rows } = await client.list('products', 'products', product, query, options);
    for (const each of rows)
      found.set(
        each.id,
        articlesOf(each, config).map(({ sku }) => sku),
      );
  }
  return found;
}
