import type { Article, Category, Item, Localised, NamedArticle } from '../model.ts';
import { articlesOf } from './articles.ts';
import { drawItem } from './itemDrafts.ts';
import type { ItemDraft } from './itemDrafts.ts';
import { categoryTable } from './lexicon.ts';
import { namedSpecs } from './namedArticles.ts';
import { reducedSpecs } from './reducedArticles.ts';
import { amountOf } from './numbers.ts';
import { guidsOf, Random } from './random.ts';
import { slugify, slugs } from './slugs.ts';
import { anchorMs, instantOf } from './time.ts';
import { specialDrafts } from './specialItems.ts';

/** A sku that a buyer can take, with what a sale of it needs. */
export interface Sellable {
  readonly article: Article;
  readonly draft: ItemDraft;
}

export interface Catalogue {
  readonly categories: readonly Category[];
  readonly drafts: readonly ItemDraft[];
  readonly items: readonly Item[];
  readonly articles: readonly Article[];
  readonly sellable: readonly Sellable[];
  readonly bySku: ReadonlyMap<string, Sellable>;
  readonly named: Readonly<Record<NamedArticle, string>>;
  /** Skus that show how prices were reduced: they come last and are in no sale, cart or wish list. */
  readonly unsold: ReadonlySet<string>;
}

const sellableTarget = 2000;

const firstReduced = { 1: 90_001, 10: 90_001, 100: 900_001 } as const;

function categoriesOf(): Category[] {
  const taken = new Map<string, string>();
  return categoryTable.map(({ code, name }, index) => {
    const cut = code.lastIndexOf('-');
    const parentId = code.indexOf('-') === cut ? null : code.slice(0, cut);
    const own = slugs(name);
    const parentName = categoryTable.find((row) => row.code === parentId)?.name;
    const clash = Object.entries(own).some(([locale, slug]) => taken.has(`${locale}/${slug}`));
    const slug =
      clash && parentName !== undefined
        ? (Object.fromEntries(
            Object.entries(own).map(([locale, text]) => [
              locale,
              `${text}-${slugify(parentName[locale as keyof Localised])}`,
            ]),
          ) as Record<keyof Localised, string>)
        : own;
    for (const [locale, text] of Object.entries(slug)) taken.set(`${locale}/${text}`, code);
    return {
      categoryId: code,
      shopCategoryId: index + 3,
      parentId,
      level: code.split('-').length - 1,
      position: index + 1,
      name,
      slug,
    };
  });
}

function itemOf(draft: ItemDraft, row: number, guid: (row: number) => string, random: Random): Item {
  return {
    itemNo: draft.itemNo,
    id: guid(row),
    description: draft.name['en-GB'],
    type: draft.itemType,
    baseUnit: draft.type.unit,
    salesUnit: draft.salesUnit,
    units: draft.boxed
      ? [
          { unit: draft.type.unit, perBase: '1' },
          { unit: 'BOX', perBase: '6' },
        ]
      : [{ unit: draft.type.unit, perBase: '1' }],
    unitPrice: amountOf(draft.card),
    priceIncludesVat: true,
    vatBusPostingGrPrice: 'DOMESTIC-DK',
    vatProdPostingGroup: draft.type.vat,
    categoryCode: draft.type.category,
    unitCost: amountOf(Math.floor(draft.card * (0.3 + random.next() * 0.2))),
    blocked: draft.status === 'BLOCKED',
    salesBlocked: draft.status === 'DISCONTINUED',
    variants: draft.variants.map(({ code, label }, index) => ({
      id: guid(row * 32 + index + 0x4000_0000),
      code,
      description: `${draft.name['en-GB']} ${label['en-GB']}`,
    })),
    createdAt: '2024-06-03T08:00:00Z',
    lastModifiedAt: instantOf(anchorMs - random.int(1, 600 * 1440) * 60_000),
    ...reducedSpecs.find(({ key }) => key === draft.story)?.cardTimes,
  };
}

/** Every article of the retailer. Named ones come first, then sets, gift cards and services, then drawn ones. */
export function buildCatalogue(seed: number, scale: 1 | 10 | 100): Catalogue {
  const digits = scale === 100 ? 6 : 5;
  const numberOf = (n: number) => `N${String(n).padStart(digits, '0')}`;
  const drafts: ItemDraft[] = [];
  let sellableCount = 0;
  const add = (draft: ItemDraft) => {
    drafts.push(draft);
    sellableCount += Math.max(1, draft.variants.length);
  };
  for (const spec of namedSpecs)
    add(drawItem(new Random(seed, 'item', drafts.length), numberOf(drafts.length + 1), spec));
  for (const make of specialDrafts(drafts)) add(make(numberOf(drafts.length + 1)));
  while (sellableCount < sellableTarget * scale) {
    add(drawItem(new Random(seed, 'item', drafts.length), numberOf(drafts.length + 1)));
  }

  // Numbers of their own, so that they are the same however many articles come before them.
  const reduced = reducedSpecs.map((spec, index) => {
    const draft = drawItem(new Random(seed, 'reduced item', index), numberOf(firstReduced[scale] + index), spec);
    drafts.push({ ...draft, story: spec.key });
    return [spec.key, draft.itemNo] as const;
  });

  const guid = guidsOf(seed, 'item');
  const items = drafts.map((draft, row) => itemOf(draft, row, guid, new Random(seed, 'item card', row)));
  const categories = categoriesOf();
  const articles = articlesOf(seed, drafts);
  const draftOf = new Map(drafts.map((draft) => [draft.itemNo, draft]));
  const sellable: Sellable[] = [];
  for (const article of articles) {
    const draft = draftOf.get(article.itemNo);
    if (article.kind !== 'VARIANT_PARENT' && draft !== undefined) sellable.push({ article, draft });
  }
  const named = Object.fromEntries([
    ...namedSpecs.map((spec, index) => {
      const first = spec.variants?.[0];
      return [spec.key, first === undefined ? numberOf(index + 1) : `${numberOf(index + 1)}-${first}`] as const;
    }),
    ...reduced,
  ]) as Record<NamedArticle, string>;
  return {
    categories,
    drafts,
    items,
    articles,
    sellable,
    bySku: new Map(sellable.map((one) => [one.article.sku, one])),
    named,
    unsold: new Set(reduced.map(([, sku]) => sku)),
  };
}
