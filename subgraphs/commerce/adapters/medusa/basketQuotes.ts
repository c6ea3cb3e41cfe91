import { ClientError } from '../../../../platform/errors/index.ts';
import { formatDecimal, toDecimal } from '../../../../platform/money/index.ts';
import type { BasketRequestLine } from '../../../../platform/basketRequest/index.ts';
import { productKeyText, type CommercePort, type CommerceScope } from '../../port.ts';
import type { MedusaConfig } from '../../config.ts';
import { splitRow } from '../splitRow.ts';
import type { Article } from './articles.ts';
import type { CartReader } from './carts.ts';
import type { MedusaClient } from './client.ts';
import { mapBasket } from './mapBasket.ts';
import { mapTotals } from './mapCart.ts';
import { runningPromotions } from './offers.ts';
import type { ProductReader } from './products.ts';
import type { Reference } from './reference.ts';
import { isSame, unappliedOffers } from './unapplied.ts';
import { cart, cartFields, type WireCart } from './wire.ts';

/**
 * Baskets as the shop's cart reckons them: for lines a guest's cart is begun, filled and given its codes by one request, and left for the shop to
 * clear away. What is in one is somebody's: nothing is kept.
 */
export function createBasketQuoter(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly reference: Reference;
  readonly products: Pick<ProductReader, 'find'>;
  readonly carts: Pick<CartReader, 'find'>;
}): Pick<CommercePort, 'quoteLines' | 'quoteCart'> {
  const { client, config, reference, products, carts } = parts;

  const articlesFor = async (skus: readonly string[], scope: CommerceScope): Promise<ReadonlyMap<string, Article>> => {
    const found = await products.find(
      skus.map((value) => ({ by: 'sku', value })),
      scope,
    );
    return new Map(
      skus.flatMap((sku) => {
        const reading = found.get(productKeyText({ by: 'sku', value: sku }));
        if (reading instanceof Error) throw reading;
        return reading === undefined ? [] : [[sku, reading.value] as const];
      }),
    );
  };

  const explain = async (wire: WireCart, codes: readonly string[], scope: CommerceScope) => {
    const [{ value: all }, { value: groups }, region] = await Promise.all([
      reference.promotions.read(scope.deadline),
      reference.groups.read(scope.deadline),
      reference.regionOf(scope),
    ]);
    const { rows, discounts, appliedIds } = mapBasket(wire, all);
    const known = await articlesFor([...new Set(rows.map(({ sku }) => sku))], scope);
    const categories = new Map(
      [...known].map(([sku, { product }]) => [sku, (product.categories ?? []).map(({ id }) => id)]),
    );
    const unapplied = unappliedOffers(
      { rows, categories, appliedIds, codes },
      runningPromotions(all, region, scope),
      (id) => config.COMMERCE_MEMBER_GROUPS.includes(groups.get(id) ?? ''),
    );
    return { rows, discounts, unapplied, totals: mapTotals(wire) };
  };

  return {
    quoteLines: async ({ lines, codes, accountId }, scope) => {
      if (accountId !== null)
        throw new ClientError('NOT_SUPPORTED', 'This shop prices a basket that stands in no cart for guests alone.');
      const rows = rowsOf(lines);
      if (rows.size > config.COMMERCE_BASKET_ARTICLES)
        throw new ClientError(
          'NOT_SUPPORTED',
          `This shop prices at most ${config.COMMERCE_BASKET_ARTICLES} articles that stand in no cart.`,
        );
      const [articles, region, promotions] = await Promise.all([
        articlesFor([...rows.keys()], scope),
        reference.regionOf(scope),
        reference.promotions.read(scope.deadline),
      ]);
      const items = [...rows].map(([sku, quantity]) => {
        const article = articles.get(sku);
        if (article === undefined) throw new ClientError('NOT_FOUND', 'The shop has no such article.');
        if (article.variant === null) throw new ClientError('UPSTREAM_REFUSED');
        // A number to Medusa; whole pieces are exact as one.
        return { variant_id: article.variant.id, quantity: Number(quantity) };
      });
      // A code that it does not know makes Medusa refuse the whole cart.
      const known = runningPromotions(promotions.value, region, scope).flatMap((promotion) =>
        !promotion.isAutomatic && codes.some((code) => isSame(code, promotion.code)) ? [promotion.code] : [],
      );
      const made = await client.createInStore(
        'carts',
        { region_id: region.id, items, ...(known.length === 0 ? {} : { promo_codes: known }) },
        cart,
        { fields: cartFields },
        { deadline: scope.deadline },
      );
      const { rows: told, ...quote } = await explain(made.cart, codes, scope);
      const split = new Map(
        told.flatMap((row) =>
          splitRow(
            row,
            lines.filter(({ sku }) => sku === row.sku),
          ).map((line) => [line.id, line]),
        ),
      );
      return { ...quote, accountId, lines: lines.flatMap(({ id }) => split.get(id) ?? []) };
    },

    quoteCart: async (cartId, scope) => {
      const own = await carts.find(cartId, scope);
      if (own === null) return null;
      const { rows, ...quote } = await explain(own.wire, [], scope);
      return { ...quote, accountId: own.accountId, lines: rows };
    },
  };
}

/** Quantity by sku: a cart keeps an article once. Medusa rounds a part of a piece to a whole one without a word. */
function rowsOf(lines: readonly BasketRequestLine[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { sku, unit, quantity } of lines) {
    if (unit !== null) throw new ClientError('NOT_SUPPORTED', 'The shop sells in one unit alone: `unit` is left out.');
    const whole = toDecimal(rows.get(sku) ?? '0').plus(toDecimal(quantity));
    if (!whole.mod(1).eq(0)) throw new ClientError('NOT_SUPPORTED', 'This shop sells whole pieces alone.');
    rows.set(sku, formatDecimal(whole));
  }
  return rows;
}
