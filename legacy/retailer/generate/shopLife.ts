import type { Cart, CartLine, MarketCode, ShopPrice, Wishlist, WishlistItem } from '../model.ts';
import type { Catalogue, Sellable } from './catalogue.ts';
import { marketCodes, markets } from './markets.ts';
import type { Population } from './people.ts';
import { Random } from './random.ts';
import { drawSignIns, lisaMs } from './signIns.ts';
import { anchorMs, dayMs, hourMs, instantOf } from './time.ts';

/** What people put aside in the shop. */
export interface ShopLife {
  readonly wishlists: readonly Wishlist[];
  readonly carts: readonly Cart[];
}

/** Of the guest personas: each market's first guest list and cart. */
export const guestWishlistsEach = 40;
const guestCartsEach = 90;

export function buildShopLife(
  seed: number,
  catalogue: Catalogue,
  population: Population,
  prices: readonly ShopPrice[],
): ShopLife {
  const priceOf = new Map(prices.map((price) => [`${price.market}/${price.sku}`, price]));
  const shown: Record<MarketCode, Sellable[]> = { DK: [], SE: [], NO: [] };
  for (const one of catalogue.sellable) {
    if (one.article.shop?.enabled !== true || one.draft.status !== 'ACTIVE') continue;
    if (catalogue.unsold.has(one.article.sku)) continue;
    for (const market of one.article.shop.markets) shown[market].push(one);
  }
  const wishlists: Wishlist[] = [];
  const carts: Cart[] = [];
  let itemId = 0;
  const { named } = catalogue;
  const chosen = (random: Random, market: MarketCode, count: number, first: readonly string[] = []) => {
    const skus = new Set(first);
    while (skus.size < count) skus.add(random.pick(shown[market]).article.sku);
    return [...skus];
  };
  const todayOf = (sku: string, market: MarketCode) => {
    const price = priceOf.get(`${market}/${sku}`);
    return { before: price?.price ?? '0.00', today: price?.special?.price ?? price?.price ?? '0.00' };
  };

  const wish = (sku: string, market: MarketCode, ms: number, channel: WishlistItem['channel']): WishlistItem => {
    const { before, today } = todayOf(sku, market);
    itemId += 1;
    return {
      itemId,
      sku,
      quantity: '1',
      addedAt: instantOf(ms),
      channel,
      priceWhenAdded: anchorMs - ms < 4 * dayMs ? today : before,
      currency: markets[market].currency,
    };
  };
  const addWishlist = (wishlistId: string, accountId: number | null, market: MarketCode, items: WishlistItem[]) => {
    const updatedAt = items.reduce((latest, item) => (item.addedAt > latest ? item.addedAt : latest), '');
    wishlists.push({ wishlistId, accountId, market, items, updatedAt });
  };
  const addCart = (
    random: Random,
    accountId: number | null,
    market: MarketCode,
    skus: readonly string[],
    locale: 'own' | 'en',
  ) => {
    const ms = anchorMs - random.int(5, 14 * 1440) * 60_000;
    const lines = skus.flatMap((sku): CartLine[] => {
      const sellable = catalogue.bySku.get(sku);
      if (sellable === undefined) return [];
      itemId += 1;
      const name = sellable.article.name[locale === 'en' ? 'en-GB' : (markets[market].locales[0] ?? 'en-GB')];
      return [
        {
          itemId,
          sku,
          name,
          quantity: String(
            random.weighted([
              [1, 85],
              [2, 15],
            ] as const),
          ),
          unitPrice: todayOf(sku, market).today,
        },
      ];
    });
    carts.push({
      cartId: carts.length + 1,
      maskedId: random.hex(4),
      accountId,
      market,
      currency: markets[market].currency,
      lines,
      createdAt: instantOf(ms - random.int(0, 48) * hourMs),
      updatedAt: instantOf(ms),
    });
  };

  population.shopAccounts.forEach(({ accountId, market, personId }, row) => {
    const persona = population.planOf(personId)?.persona ?? null;
    const { random } = drawSignIns(seed, row, persona);
    const wished =
      persona === 'lisa'
        ? [named.lisaWatch, named.memberPrice, named.variantBeatsGeneral]
        : persona === 'caller'
          ? [named.bestOfSeveral, named.customerLine, named.memberPrice]
          : persona !== null || random.chance(0.35)
            ? chosen(random, market, random.int(1, 5))
            : [];
    if (wished.length > 0) {
      addWishlist(
        String(accountId),
        accountId,
        market,
        wished.map((sku) =>
          persona === 'lisa' && sku === named.lisaWatch
            ? wish(sku, market, lisaMs, 'WEB')
            : wish(
                sku,
                market,
                anchorMs - random.int(5, 200) * dayMs,
                random.weighted([
                  ['WEB', 60],
                  ['APP', 35],
                  ['STORE', 5],
                ] as const),
              ),
        ),
      );
    }
    if (persona === 'caller')
      addCart(random, accountId, market, [named.targetedCampaign, named.highestDiscount], 'own');
    else if (persona === 'lisa' || random.chance(0.22))
      addCart(random, accountId, market, chosen(random, market, random.int(1, 4)), 'own');
  });
  for (const market of marketCodes) {
    for (let n = 0; n < guestWishlistsEach; n += 1) {
      const random = new Random(seed, `guest wishlist ${market}`, n);
      const skus = n === 0 ? chosen(random, market, 2, [named.lisaWatch]) : chosen(random, market, random.int(1, 4));
      addWishlist(
        random.hex(4),
        null,
        market,
        skus.map((sku) => wish(sku, market, anchorMs - random.int(1, 60 * 24) * hourMs, 'WEB')),
      );
    }
    for (let n = 0; n < guestCartsEach; n += 1) {
      const random = new Random(seed, `guest cart ${market}`, n);
      const skus = n === 0 ? chosen(random, market, 2, [named.lisaWatch]) : chosen(random, market, random.int(1, 4));
      addCart(random, null, market, skus, random.chance(0.1) ? 'en' : 'own');
    }
  }
  return { wishlists, carts };
}
