import type { ArticleKind, Item, Localised, MarketCode, NamedArticle, UnitCode } from '../model.ts';
import { articleTypes, brands, colors, localised, models } from './lexicon.ts';
import type { ArticleType, VariantScheme } from './lexicon.ts';
import type { NamedSpec } from './namedArticles.ts';
import { divideHalfUp } from './numbers.ts';
import type { Random } from './random.ts';

/** What is decided about an item before it is written out as item card and articles. */
export interface ItemDraft {
  readonly itemNo: string;
  readonly kind: Exclude<ArticleKind, 'VARIANT'>;
  readonly itemType: Item['type'];
  readonly type: ArticleType;
  readonly name: Localised;
  readonly brand: string;
  /** Minor units of DKK for one base unit, VAT included. */
  readonly card: number;
  /** Minor units for one base unit in each market, VAT included: the list line's, or what the card's price converts to. */
  readonly list: Readonly<Record<MarketCode, number>>;
  /** Currencies with a list line of their own. */
  readonly ownList: Readonly<Record<Exclude<MarketCode, 'DK'>, boolean>>;
  readonly variants: readonly {
    readonly code: string;
    readonly color: string | null;
    readonly size: string | null;
    readonly label: Localised;
  }[];
  readonly boxed: boolean;
  readonly salesUnit: UnitCode;
  /** Net content in the type's measure; null without a unit price. */
  readonly content: number | null;
  readonly components: readonly { readonly sku: string; readonly quantity: string }[];
  readonly status: 'ACTIVE' | 'DISCONTINUED' | 'BLOCKED';
  readonly markets: readonly MarketCode[];
  readonly inShop: boolean;
  /** Of an article that shows how prices were reduced. */
  readonly story?: NamedArticle;
}

const everywhere: readonly MarketCode[] = ['DK', 'SE', 'NO'];

const plain = (text: string) => localised(text, text, text, text);

function variantsOf(scheme: VariantScheme, random: Random): ItemDraft['variants'] {
  const colorCodes = Object.keys(colors);
  const start = random.int(0, colorCodes.length - 1);
  const colorAt = (n: number) => colorCodes[(start + n) % colorCodes.length] ?? 'BLK';
  const colored = (code: string) => ({ code, color: code, size: null, label: colors[code] ?? plain(code) });
  const sized = (size: string) => ({ code: size, color: null, size, label: plain(size) });
  switch (scheme) {
    case 'none':
      return [];
    case 'strap':
      return ['BLK', 'BRN', 'BLU'].slice(0, random.int(2, 3)).map(colored);
    case 'color':
      return Array.from({ length: random.int(2, 4) }, (_, n) => colored(colorAt(n)));
    case 'size':
      return ['S', 'M', 'L', 'XL'].map(sized);
    case 'shoe':
      return ['38', '39', '40', '41', '42', '43'].map(sized);
    case 'sizecolor':
      return ['S', 'M', 'L'].flatMap((size) =>
        [colorAt(0), colorAt(1)].map((color) => {
          const label = colors[color] ?? plain(color);
          return {
            code: `${size}-${color}`,
            color,
            size,
            label: localised(
              `${size} ${label['da-DK']}`,
              `${size} ${label['sv-SE']}`,
              `${size} ${label['nb-NO']}`,
              `${size} ${label['en-GB']}`,
            ),
          };
        }),
      );
  }
}

/** The nearest price that ends in nine. */
function priceTag(minor: number): number {
  return Math.max(900, divideHalfUp(minor, 1000) * 1000 - 100);
}

/** What the ERP's own rule makes of a DKK price in SEK or NOK at the anchor, the VAT of the food rates exchanged. */
export function convertedPrice(card: number, market: Exclude<MarketCode, 'DK'>, vat: ArticleType['vat']): number {
  const rate = { SE: { STANDARD: 125, FOOD: 112, BOOK: 106 }, NO: { STANDARD: 125, FOOD: 115, BOOK: 100 } }[market][
    vat
  ];
  return divideHalfUp(card * rate * 100, 125 * (market === 'SE' ? 68 : 64));
}

function marketsOf(type: ArticleType, random: Random): readonly MarketCode[] {
  // Wine is sold by state monopolies in Sweden and Norway.
  if (type.sensitivity === 'AGE_RESTRICTED') return ['DK'];
  return random.weighted<readonly MarketCode[]>([
    [everywhere, 90],
    [['DK'], 5],
    [['SE'], 3],
    [['NO'], 2],
  ]);
}

/** An item drawn at random, or the named one that `spec` describes. */
export function drawItem(random: Random, itemNo: string, spec?: NamedSpec): ItemDraft {
  const type =
    spec === undefined ? random.pick(articleTypes) : articleTypes.find(({ noun }) => noun['en-GB'] === spec.noun);
  if (type === undefined) throw new Error(`The lexicon has no ${spec?.noun ?? 'type'}`);
  const brand = spec?.brand ?? random.pick(brands);
  const model = spec?.model ?? random.pick(models);
  const card = spec?.card ?? priceTag(random.int(type.from, type.to) * 100);
  const content = spec?.content ?? (type.contents.length === 0 ? null : random.pick(type.contents));
  const drawn = variantsOf(type.scheme, random);
  const variants =
    spec === undefined
      ? drawn
      : (spec.variants ?? []).map((code) => ({ code, color: code, size: null, label: colors[code] ?? plain(code) }));
  const market = (code: Exclude<MarketCode, 'DK'>, factor: number) => {
    const given = spec?.list?.[code];
    const own = spec === undefined ? !random.chance(0.1) : given !== null;
    return { own, price: own ? (given ?? priceTag(card * factor)) : convertedPrice(card, code, type.vat) };
  };
  const se = market('SE', 1.47);
  const no = market('NO', 1.56);
  const contentText =
    content === null || type.unit !== 'PCS'
      ? ''
      : ` ${content} ${type.contentMeasure === 'PCS' ? 'x' : type.contentMeasure.toLowerCase()}`;
  const named = (locale: keyof Localised) => `${brand} ${model} ${type.noun[locale]}${contentText}`;
  const boxed = spec?.boxed ?? type.boxed;
  const draft: ItemDraft = {
    itemNo,
    kind: variants.length > 0 ? 'VARIANT_PARENT' : 'SIMPLE',
    itemType: 'Inventory',
    type,
    name: localised(named('da-DK'), named('sv-SE'), named('nb-NO'), named('en-GB')),
    brand,
    card,
    list: { DK: card, SE: se.price, NO: no.price },
    ownList: { SE: se.own, NO: no.own },
    variants,
    boxed,
    salesUnit: boxed && spec === undefined && random.chance(0.1) ? 'BOX' : type.unit,
    content,
    components: [],
    status:
      spec === undefined
        ? random.weighted([
            ['ACTIVE', 96.5],
            ['DISCONTINUED', 2.5],
            ['BLOCKED', 1],
          ] as const)
        : 'ACTIVE',
    markets: spec === undefined ? marketsOf(type, random) : everywhere,
    inShop: spec !== undefined || !random.chance(0.04),
  };
  return draft;
}
