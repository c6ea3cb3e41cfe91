import type { PriceListLine, ShopPrice, ShopTierPrice } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { marketCodes, markets, vatRates } from './markets.ts';
import { amountOf } from './numbers.ts';
import type { Pricing } from './priceLists.ts';
import { Random } from './random.ts';
import { ruleOfPrice } from './ruleOfPrice.ts';

/** A day on which no campaign runs, and the anchor's. */
const ordinaryDay = '2026-10-30';
const anchorDay = '2026-11-20';

/** øre and öre of DKK for 100 units at the anchor. */
export const ratePer100 = { DKK: 10_000, SEK: 6800, NOK: 6400 } as const;

/** Lines that any anonymous buyer could get, and the members' lines that the shop copies as tier prices. */
const copied = (line: PriceListLine) =>
  line.status === 'Active' && (line.assignToType === 'All Customers' || line.assignToNo === 'CLUB');

/**
 * The price export as the shop holds it: the ERP's public price of an ordinary day, a running campaign as special price, the
 * club's price and quantity breaks as tiers. About one article in two hundred was changed in one system alone.
 */
export function buildShopPrices(seed: number, catalogue: Catalogue, pricing: Pricing): ShopPrice[] {
  const linesOf = new Map<string, PriceListLine[]>();
  for (const line of pricing.priceListLines) {
    if (!copied(line)) continue;
    const known = linesOf.get(line.itemNo);
    if (known === undefined) linesOf.set(line.itemNo, [line]);
    else known.push(line);
  }
  const campaignOf = new Map(pricing.campaigns.map((campaign) => [campaign.campaignNo, campaign]));
  const itemOf = new Map(catalogue.items.map((item) => [item.itemNo, item]));
  const namedSkus = new Set(Object.values(catalogue.named));
  const prices: ShopPrice[] = [];
  catalogue.sellable.forEach(({ article, draft }, row) => {
    const item = itemOf.get(article.itemNo);
    if (article.shop === null || item === undefined) return;
    const lines = linesOf.get(article.itemNo) ?? [];
    const random = new Random(seed, 'shop price', row);
    const named = namedSkus.has(article.sku);
    const dated = lines.some(({ endingDate }) => endingDate !== null);
    const members = lines.some(({ assignToNo }) => assignToNo === 'CLUB');
    const breaks = lines.some(({ minimumQuantity }) => minimumQuantity !== '0');
    const off = !named && random.chance(0.005) ? 1000 : 0;
    for (const market of marketCodes) {
      if (!article.shop.markets.includes(market)) continue;
      const { currency } = markets[market];
      const ask = (day: string, priceGroup: string, quantity: number) =>
        lines.length === 0
          ? null
          : ruleOfPrice(
              {
                item,
                variantCode: article.variantCode ?? '',
                unit: item.baseUnit,
                quantity,
                market,
                currency,
                includesVat: true,
                day,
                customerNo: '',
                priceGroup,
                discountGroup: '',
                campaigns: [],
              },
              lines,
              vatRates,
              ratePer100,
            );
      const ordinary = ask(ordinaryDay, '', 1)?.amount ?? draft.list[market];
      const today = dated ? (ask(anchorDay, '', 1)?.amount ?? ordinary) : ordinary;
      const running = lines
        .map(({ campaignNo }) => campaignOf.get(campaignNo))
        .find(
          (campaign) =>
            campaign !== undefined && campaign.startingDate <= anchorDay && anchorDay <= campaign.endingDate,
        );
      // A reduction by a campaign is the shop's special price; any other price of today is its base price.
      const isReduced = today < ordinary && running !== undefined;
      const base = isReduced ? ordinary : today;
      const tiers: ShopTierPrice[] = [];
      const club = members ? (ask(ordinaryDay, 'CLUB', 1)?.amount ?? ordinary) : ordinary;
      if (club < ordinary) tiers.push({ customerGroup: 'Club', quantity: '1', type: 'fixed', value: amountOf(club) });
      let reached = ordinary;
      for (const quantity of breaks ? [6, 24] : []) {
        const price = ask(ordinaryDay, '', quantity)?.amount ?? ordinary;
        if (price >= reached) continue;
        tiers.push({ customerGroup: 'ALL GROUPS', quantity: String(quantity), type: 'fixed', value: amountOf(price) });
        reached = price;
      }
      const strayed = off > 0 && base > 2 * off;
      prices.push({
        strayed,
        sku: article.sku,
        market,
        currency,
        price: amountOf(strayed ? base - off : base),
        special: isReduced
          ? { price: amountOf(today), from: `${running.startingDate} 00:00:00`, to: `${running.endingDate} 23:59:59` }
          : null,
        tiers,
      });
    }
  });
  return prices;
}
