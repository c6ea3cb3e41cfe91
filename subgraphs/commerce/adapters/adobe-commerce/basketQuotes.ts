import { ClientError } from '../../../../platform/errors/index.ts';
import { formatDecimal, toDecimal } from '../../../../platform/money/index.ts';
import type { BasketRequestLine } from '../../../../platform/basketRequest/index.ts';
import type { Reading } from '../../../kit/index.ts';
import type { BasketFactLine } from '../../__generated__/resolvers.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommercePort, CommerceScope, ShopProduct, ShopQuote } from '../../port.ts';
import { rounded } from '../amounts.ts';
import type { AdobeClient } from './client.ts';
import { mapBasket } from './mapBasket.ts';
import { mapTotals } from './mapCart.ts';
import { createThrowAwayCarts, type AskedCart, type AskedRow } from './quoteByCart.ts';
import { readGuestCart } from './readGuestCart.ts';
import type { ProductReader } from './products.ts';
import type { Reference } from './reference.ts';
import { GUEST_GROUP, limitsOf, runningRules } from './rules.ts';
import { splitRow } from '../splitRow.ts';
import { isSame, unappliedOffers } from './unapplied.ts';
import { ADMIN_VIEW, viewOf } from './views.ts';
import { cartQuote, extensionCart, type WireCart, type WireTotals } from './wire.ts';

interface Reckoned {
  readonly skus: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly totals: WireTotals;
  readonly groupId: string | null;
}

/** Baskets as the shop's cart reckons them. What is in one is somebody's: nothing is kept. */
export function createBasketQuoter(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly reference: Reference;
  readonly products: Pick<ProductReader, 'read'>;
}): Pick<CommercePort, 'quoteLines' | 'quoteCart'> {
  const { client, config, reference, products } = parts;
  const quoteByCart = createThrowAwayCarts({ client, config });

  const quoteByModule = async ({ accountId, rows, codes }: AskedCart, scope: CommerceScope): Promise<Reckoned> => {
    const body = {
      cart: {
        customer_id: accountId === null ? null : Number(accountId),
        coupon_codes: codes,
        items: rows.map(({ sku, quantity }) => ({ sku, qty: quantity })),
      },
    };
    const path = `/${config.COMMERCE_EXTENSION}/cart-quotes`;
    const wire = await client.post(viewOf(scope), path, body, cartQuote, { deadline: scope.deadline });
    return { ...ofCart(wire), totals: wire.totals, groupId: groupOf(wire, accountId) };
  };

  const categoriesOf = async (
    rows: readonly BasketFactLine[],
    scope: CommerceScope,
  ): Promise<ReadonlyMap<string, readonly string[] | null>> => {
    const keys = rows.map(({ sku }) => ({ by: 'sku', value: sku }) as const);
    const found: ReadonlyMap<string, Reading<ShopProduct> | Error> | null = await products
      .read(keys, scope)
      .catch(() => null);
    return new Map(
      rows.map(({ sku }) => {
        const reading = found?.get(`sku:${sku}`);
        return [sku, reading === undefined || reading instanceof Error ? null : reading.value.categoryIds];
      }),
    );
  };

  const explain = async (
    { skus, currency, totals: wire, groupId }: Reckoned,
    codes: readonly string[],
    scope: CommerceScope,
  ) => {
    const [book, groups, store] = await Promise.all([
      reference.rules.read(scope.deadline),
      reference.groups.read(scope.deadline),
      reference.storeOf(scope),
    ]);
    const terms = { rules: runningRules(book.value, store, scope), store, currency };
    const { rows, discounts, appliedRuleIds } = mapBasket(wire, { ...terms, skus });
    const open = terms.rules.filter(({ rule }) => !appliedRuleIds.has(rule.rule_id));
    // Which categories an article is in, rules alone ask.
    const asksCategories = open.some(({ rule }) => limitsOf(rule.action_condition).categoryIds !== null);
    const categories = asksCategories ? await categoriesOf(rows, scope) : null;
    const usedCode = wire.coupon_code ?? null;
    const given = usedCode === null || codes.some((code) => isSame(code, usedCode)) ? codes : [...codes, usedCode];
    const unapplied = unappliedOffers(
      {
        rows: rows.map(({ sku, quantity }) => ({ sku, quantity, categoryIds: categories?.get(sku) ?? null })),
        subtotal: rounded(wire.subtotal_incl_tax, currency),
        groupId,
        appliedRuleIds,
        codes: given,
        usedCode,
      },
      {
        ...terms,
        isMemberGroup: (id) => config.COMMERCE_MEMBER_GROUPS.includes(groups.value.get(id) ?? ''),
      },
    );
    return { rows, discounts, unapplied, totals: mapTotals(wire, currency) };
  };

  return {
    quoteLines: async ({ lines, codes, accountId }, scope) => {
      const asked = { accountId, rows: rowsOf(lines), codes };
      const reckoned =
        config.COMMERCE_EXTENSION === 'none'
          ? { ...(await quoteByCart(asked, scope)), groupId: GUEST_GROUP }
          : await quoteByModule(asked, scope);
      const { rows, ...quote } = await explain(reckoned, codes, scope);
      const split = new Map(
        rows.flatMap((row) =>
          splitRow(
            row,
            lines.filter(({ sku }) => isSame(sku, row.sku)),
          ).map((line) => [line.id, line]),
        ),
      );
      return { ...quote, accountId, lines: lines.flatMap(({ id }) => split.get(id) ?? []) };
    },

    quoteCart: async (cartId, scope): Promise<ShopQuote | null> => {
      const { deadline } = scope;
      if (config.COMMERCE_EXTENSION === 'none') {
        const guest = await readGuestCart(client, cartId, deadline);
        if (guest?.totals == null) return null;
        const reckoned = { ...ofCart(guest.cart), totals: guest.totals, groupId: GUEST_GROUP };
        const { rows, ...quote } = await explain(reckoned, [], scope);
        return { ...quote, accountId: null, lines: rows };
      }
      const criteria = { groups: [[{ field: 'masked_id', condition: 'eq', value: cartId } as const]] };
      const path = `/${config.COMMERCE_EXTENSION}/carts`;
      const { items } = await client.search(ADMIN_VIEW, path, criteria, extensionCart, { deadline });
      // The shop compares without case, an id is one to the letter.
      const own = items.find(({ masked_id }) => masked_id === cartId);
      if (own?.totals == null) return null;
      const reckoned = { ...ofCart(own), totals: own.totals, groupId: groupOf(own, own.customer_id) };
      const { rows, ...quote } = await explain(reckoned, [], scope);
      return { ...quote, accountId: own.customer_id, lines: rows };
    },
  };
}

function ofCart({ items, currency }: Pick<WireCart, 'items' | 'currency'>): Pick<Reckoned, 'skus' | 'currency'> {
  return {
    skus: new Map(items.map(({ item_id, sku }) => [item_id, sku])),
    currency: currency.quote_currency_code,
  };
}

function groupOf({ customer }: Pick<WireCart, 'customer'>, accountId: string | null): string | null {
  return accountId === null ? GUEST_GROUP : (customer?.group_id ?? null);
}

/** The shop keeps an article once: lines of the same are asked for together. */
function rowsOf(lines: readonly BasketRequestLine[]): readonly AskedRow[] {
  if (lines.some(({ unit }) => unit !== null)) {
    throw new ClientError('NOT_SUPPORTED', 'The shop sells in one unit alone: `unit` is left out.');
  }
  const rows = new Map<string, AskedRow>();
  for (const { sku, quantity } of lines) {
    const key = sku.toLowerCase();
    const known = rows.get(key);
    const whole = toDecimal(known?.quantity ?? '0').plus(toDecimal(quantity));
    rows.set(key, { sku: known?.sku ?? sku, quantity: formatDecimal(whole) });
  }
  return [...rows.values()];
}
