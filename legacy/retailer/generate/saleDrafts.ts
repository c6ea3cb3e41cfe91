import type { Currency, MarketCode, Person, Store } from '../model.ts';
import type { Catalogue, Sellable } from './catalogue.ts';
import { markets } from './markets.ts';
import type { Population } from './people.ts';
import type { PersonPlan } from './personPlans.ts';
import { Random } from './random.ts';
import type { LineDraft } from './saleLines.ts';
import { anchorMs, dayMs, historyMs } from './time.ts';

/** A sale that will be: when, by whom, where. Numbers are given once all are in order of time. */
export interface SaleDraft {
  readonly source: 'WEB' | 'TILL' | 'ERP';
  readonly ms: number;
  readonly market: MarketCode;
  readonly currency: Currency;
  /** Null = a stranger at a till. */
  readonly plan: PersonPlan | null;
  readonly person: Person | null;
  readonly store: Store | null;
  readonly random: Random;
  readonly lines: readonly LineDraft[];
}

/** Articles of one market, the most popular first. */
export type Assortment = Readonly<Record<MarketCode, readonly Sellable[]>>;

export function assortmentOf(seed: number, catalogue: Catalogue): Assortment {
  const of = (market: MarketCode) => {
    const random = new Random(seed, `popularity ${market}`);
    return catalogue.sellable
      .filter(
        ({ article, draft }) =>
          article.markets.includes(market) && draft.status !== 'BLOCKED' && !catalogue.unsold.has(article.sku),
      )
      .map((sellable) => ({ sellable, rank: random.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ sellable }) => sellable);
  };
  return { DK: of('DK'), SE: of('SE'), NO: of('NO') };
}

/** Squaring favours the front of the list: the first tenth makes a third of the sales. */
function popular(random: Random, list: readonly Sellable[]): Sellable {
  const draw = random.next();
  const sellable = list[Math.floor(draw * draw * list.length)];
  if (sellable === undefined) throw new Error('A market has no articles.');
  return sellable;
}

const reasons = [
  { percent: 20, source: 'ERP', reference: 'CP1008', title: 'Black November 2025' },
  { percent: 15, source: 'ERP', reference: 'CP1003', title: 'Autumn sale' },
  { percent: 10, source: 'CLUB', reference: null, title: 'Club' },
  { percent: 10, source: 'TILL', reference: null, title: 'Given by hand' },
  { percent: 30, source: 'ERP', reference: null, title: 'Clearance' },
] as const;

const tillReasons = reasons.slice(2);
const blackNovember = { from: Date.parse('2025-11-17'), until: Date.parse('2025-11-29') };
const autumn = { from: Date.parse('2026-09-01'), until: Date.parse('2026-10-16') };

function reasonOf(random: Random, ms: number, till: boolean): LineDraft['discount'] {
  if (!random.chance(0.22)) return null;
  if (ms >= blackNovember.from && ms < blackNovember.until) return reasons[0];
  if (ms >= autumn.from && ms < autumn.until) return reasons[1];
  return till ? random.pick(tillReasons) : reasons[4];
}

const pieces = [
  [1, 82],
  [2, 13],
  [3, 5],
] as const;

function quantityDraft(random: Random, sellable: Sellable): number {
  if (sellable.draft.type.unit !== 'PCS')
    return random.int(2, 30) * 100 + (sellable.draft.type.unit === 'KG' ? random.int(0, 99) : 0);
  return 1000 * random.weighted(pieces);
}

function linesOf(
  random: Random,
  count: number,
  list: readonly Sellable[],
  favourites: readonly Sellable[],
  market: MarketCode,
  ms: number,
  net: boolean,
  till: boolean,
): LineDraft[] {
  const taken = new Set<string>();
  const lines: LineDraft[] = [];
  while (lines.length < count) {
    const favourite = favourites.length > 0 && random.chance(0.25) ? random.pick(favourites) : undefined;
    const sellable = favourite ?? popular(random, list);
    if (taken.has(sellable.article.sku)) continue;
    taken.add(sellable.article.sku);
    const { draft } = sellable;
    const price = draft.list[market];
    // Business customers pay 78 % of the list price before VAT, and by the box where there is one.
    const box = net && draft.boxed;
    const unitPrice = net ? Math.floor((price * 78 * (box ? 6 : 1)) / 125) : price;
    lines.push({
      sellable,
      unit: box ? 'BOX' : draft.type.unit,
      thousandths: quantityDraft(random, sellable),
      unitPrice,
      discount: net || draft.itemType !== 'Inventory' ? null : reasonOf(random, ms, till),
    });
  }
  return lines;
}

const shopLike = { '1': 58, '2': 24, '3': 11, '4': 5, '5': 2 };
const lineCounts = Object.entries(shopLike).map(([count, weight]) => [Number(count), weight] as const);

/** Purchases cluster in opening hours for tills, any time for the web; more lately than long ago. */
function momentOf(random: Random, source: SaleDraft['source']): number {
  const span = anchorMs - historyMs;
  const back = Math.floor((span * Math.pow(random.next(), 1.3)) / dayMs);
  const day = Math.floor(anchorMs / dayMs) * dayMs - back * dayMs;
  const second = source === 'TILL' ? random.int(9 * 3600, 17 * 3600) : random.int(5 * 3600, 23 * 3600 - 1);
  const ms = day + second * 1000;
  if (ms < anchorMs) return ms;
  // Nothing of the anchor's own day lies after the anchor: shops opened an hour ago.
  return source === 'TILL' ? ms - dayMs : anchorMs - random.int(60, 4 * 3600) * 1000;
}

export function draftSales(
  seed: number,
  catalogue: Catalogue,
  population: Population,
  stores: readonly Store[],
): SaleDraft[] {
  const assortment = assortmentOf(seed, catalogue);
  const ownStores = stores.filter(({ partner }) => !partner);
  const storesOf = (market: MarketCode) => ownStores.filter((store) => store.market === market);
  const shops = { DK: storesOf('DK'), SE: storesOf('SE'), NO: storesOf('NO') };
  const drafts: SaleDraft[] = [];
  const online: Record<MarketCode, readonly Sellable[]> = {
    DK: assortment.DK.filter(({ article }) => article.shop?.enabled === true),
    SE: assortment.SE.filter(({ article }) => article.shop?.enabled === true),
    NO: assortment.NO.filter(({ article }) => article.shop?.enabled === true),
  };
  for (const plan of population.plans) {
    const { web, till, call } = plan.sales;
    if (web + till + call === 0) continue;
    const person = population.people[plan.index] ?? null;
    const random = new Random(seed, 'sales', plan.index);
    const { market } = plan;
    const favourites = [popular(random, online[market]), popular(random, online[market])];
    const home = random.pick(shops[market]);
    const draft = (source: SaleDraft['source']) => {
      const own = new Random(seed, `sale ${source}`, plan.index * 256 + drafts.length);
      const ms = momentOf(own, source);
      const net = source === 'ERP' && plan.organisation !== null;
      const count = plan.sales.linesEach ?? own.weighted(lineCounts);
      drafts.push({
        source,
        ms,
        market,
        currency: markets[market].currency,
        plan,
        person,
        store:
          source === 'TILL'
            ? plan.persona === 'lisa'
              ? (shops.DK[0] ?? home)
              : own.chance(0.8)
                ? home
                : own.pick(shops[market])
            : null,
        random: own,
        lines: linesOf(
          own,
          count,
          source === 'TILL' ? assortment[market] : online[market],
          favourites,
          market,
          ms,
          net,
          source === 'TILL',
        ),
      });
    };
    for (let n = 0; n < web; n += 1) draft('WEB');
    for (let n = 0; n < till; n += 1) draft('TILL');
    for (let n = 0; n < call; n += 1) draft('ERP');
  }
  // Strangers with cash: what the walk-in accounts are for.
  const strangers = Math.floor(population.plans.length * 0.3);
  for (let n = 0; n < strangers; n += 1) {
    const own = new Random(seed, 'stranger', n);
    const store = own.pick(ownStores);
    const ms = momentOf(own, 'TILL');
    drafts.push({
      source: 'TILL',
      ms,
      market: store.market,
      currency: markets[store.market].currency,
      plan: null,
      person: null,
      store,
      random: own,
      lines: linesOf(own, own.weighted(lineCounts), assortment[store.market], [], store.market, ms, false, true),
    });
  }
  return drafts.sort((a, b) => a.ms - b.ms);
}
