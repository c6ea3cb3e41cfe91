import type { Article, ArticleAttribute, Localised, NetContent, VariantOption } from '../model.ts';
import type { ItemDraft } from './itemDrafts.ts';
import {
  colorLabel,
  colors,
  localised,
  materialLabel,
  materials,
  originLabel,
  origins,
  sizeLabel,
  strapLabel,
} from './lexicon.ts';
import { withCheckDigit } from './numbers.ts';
import { Random } from './random.ts';
import { slugify, slugs } from './slugs.ts';
import { anchorMs, dayMs, instantOf } from './time.ts';

/** GS1 Denmark's prefix and the retailer's own company number: 57 01234. */
const companyPrefix = '5701234';

function descriptionOf(draft: ItemDraft, material: Localised, origin: Localised): Localised {
  const { name, type } = draft;
  if (type.vat === 'FOOD' || type.sensitivity === 'AGE_RESTRICTED') {
    return localised(
      `${name['da-DK']}. Udvalgt af vores indkøbere; fra ${origin['da-DK']}.`,
      `${name['sv-SE']}. Utvald av våra inköpare; från ${origin['sv-SE']}.`,
      `${name['nb-NO']}. Valgt av våre innkjøpere; fra ${origin['nb-NO']}.`,
      `${name['en-GB']}. Chosen by our buyers; from ${origin['en-GB']}.`,
    );
  }
  return localised(
    `${name['da-DK']} i ${material['da-DK']}, fremstillet i ${origin['da-DK']}. To års reklamationsret.`,
    `${name['sv-SE']} i ${material['sv-SE']}, tillverkad i ${origin['sv-SE']}. Tre års reklamationsrätt.`,
    `${name['nb-NO']} i ${material['nb-NO']}, laget i ${origin['nb-NO']}. Fem års reklamasjonsrett.`,
    `${name['en-GB']} in ${material['en-GB']}, made in ${origin['en-GB']}. Two years' warranty.`,
  );
}

/** The net content with the fraction that turns a price into the price of a kilo, litre, metre or piece. */
function measureOf(draft: ItemDraft): NetContent | null {
  if (draft.content === null) return null;
  const measure = draft.type.contentMeasure;
  const small = measure === 'G' || measure === 'ML';
  return {
    quantity: String(draft.content),
    measure,
    reference: '1',
    referenceMeasure: measure === 'G' ? 'KG' : measure === 'ML' ? 'L' : measure,
    factor: { numerator: small ? 1000 : 1, denominator: draft.content },
  };
}

function optionsOf(draft: ItemDraft, variant: ItemDraft['variants'][number] | undefined): VariantOption[] {
  const first = variant ?? draft.variants[0];
  if (first === undefined) return [];
  const blank = localised('', '', '', '');
  const options: VariantOption[] = [];
  if (first.size !== null) {
    const value = variant?.size ?? '';
    options.push({ code: 'size', label: sizeLabel, value, valueLabel: localised(value, value, value, value) });
  }
  if (first.color !== null) {
    const value = variant?.color ?? '';
    const label = draft.type.scheme === 'strap' ? strapLabel : colorLabel;
    options.push({ code: 'color', label, value, valueLabel: colors[value] ?? blank });
  }
  return options;
}

const ancestorsOf = (category: string) => {
  const parts = category.split('-');
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 2).join('-'));
};

function joined(name: Localised, label: Localised): Localised {
  return localised(
    `${name['da-DK']}, ${label['da-DK']}`,
    `${name['sv-SE']}, ${label['sv-SE']}`,
    `${name['nb-NO']}, ${label['nb-NO']}`,
    `${name['en-GB']}, ${label['en-GB']}`,
  );
}

/** Writes the drafts out as articles: each parent right before its variants. */
export function articlesOf(seed: number, drafts: readonly ItemDraft[]): Article[] {
  const articles: Article[] = [];
  const ofCategory = new Map<string, string[]>();
  let gtinNumber = 0;
  const nextGtin = () => withCheckDigit(companyPrefix.slice(0, 12 - 7) + String((gtinNumber += 1)).padStart(7, '0'));
  let productId = 0;
  drafts.forEach((draft, row) => {
    const random = new Random(seed, 'article', row);
    const material = random.pick(materials);
    const origin = random.pick(origins);
    const attributes: ArticleAttribute[] = [
      { code: 'material', label: materialLabel, value: material },
      { code: 'country_of_origin', label: originLabel, value: origin },
    ];
    const createdMs = anchorMs - random.int(30, 1400) * dayMs;
    const serial = String(row + 1);
    const base = slugs(draft.name, `-${serial}`);
    const description = descriptionOf(draft, material, origin);
    const categoryIds = ancestorsOf(draft.type.category);
    const measure = measureOf(draft);
    const siblings = ofCategory.get(draft.type.category) ?? [];
    ofCategory.set(draft.type.category, siblings);
    const lower = draft.itemNo.toLowerCase();
    const media = [1, 2].slice(0, random.int(1, 2)).map((n) => ({
      path: `/${lower.charAt(0)}/${lower.charAt(1)}/${lower}_${n}.jpg`,
      alt: draft.name,
    }));
    const variantSkus = draft.variants.map(({ code }) => `${draft.itemNo}-${code}`);
    const relatedSkus = siblings.slice(-4);
    siblings.push(draft.itemNo);
    const write = (sku: string, variant?: ItemDraft['variants'][number]) => {
      const parent = variant === undefined && variantSkus.length > 0;
      const coded = !parent && draft.itemType !== 'Service';
      const suffix = variant === undefined ? '' : `-${slugify(variant.code)}`;
      articles.push({
        sku,
        itemNo: draft.itemNo,
        variantCode: variant?.code ?? null,
        kind: variant === undefined ? draft.kind : 'VARIANT',
        parentSku: variant === undefined ? null : draft.itemNo,
        variantSkus: variant === undefined ? variantSkus : [],
        options: optionsOf(draft, variant),
        components: draft.components,
        name: variant === undefined ? draft.name : joined(draft.name, variant.label),
        slug:
          variant === undefined
            ? base
            : localised(base['da-DK'] + suffix, base['sv-SE'] + suffix, base['nb-NO'] + suffix, base['en-GB'] + suffix),
        description,
        brand: draft.brand,
        categoryIds,
        attributes,
        media,
        sensitivity: draft.type.sensitivity,
        measure,
        gtins: coded
          ? draft.boxed
            ? [
                { unit: draft.type.unit, gtin: nextGtin() },
                { unit: 'BOX', gtin: nextGtin() },
              ]
            : [{ unit: draft.type.unit, gtin: nextGtin() }]
          : [],
        status: draft.status,
        markets: draft.markets,
        shop: draft.inShop
          ? {
              productId: (productId += 1),
              enabled: draft.status !== 'BLOCKED',
              markets: draft.markets,
              createdAt: instantOf(createdMs),
              updatedAt: instantOf(anchorMs - random.int(60, 43_200) * 60_000),
            }
          : null,
        relatedSkus,
      });
    };
    write(draft.itemNo);
    for (const variant of draft.variants) write(`${draft.itemNo}-${variant.code}`, variant);
  });
  return articles;
}
