import type { MarketCode, NamedArticle } from '../model.ts';

/** An article that documents and tests name. They take the first item numbers, in this order, at every scale. */
export interface NamedSpec {
  readonly key: NamedArticle;
  /** English noun of its type in the lexicon. */
  readonly noun: string;
  readonly brand: string;
  readonly model: string;
  /** Item card, DKK öre, VAT included. */
  readonly card: number;
  /** Public list price in minor units where the default would not do; null = no list line in that currency. */
  readonly list?: Partial<Record<Exclude<MarketCode, 'DK'>, number | null>>;
  readonly variants?: readonly string[];
  readonly boxed?: boolean;
  readonly content?: number;
}

export const namedSpecs: readonly NamedSpec[] = [
  {
    key: 'lisaWatch',
    noun: 'chronograph',
    brand: 'Fjordur',
    model: 'Saga',
    card: 199900,
    list: { SE: 289900, NO: 309900 },
  },
  {
    key: 'variantBeatsGeneral',
    noun: 'wristwatch',
    brand: 'Alm',
    model: 'Rune',
    card: 42900,
    list: { SE: 62900, NO: 66900 },
    variants: ['BLK', 'BRN', 'BLU'],
  },
  { key: 'currencyBeatsConverted', noun: 'speaker', brand: 'Lumi', model: 'Sol', card: 49900, list: { SE: 59900 } },
  { key: 'noLineDiscount', noun: 'headphones', brand: 'Lumi', model: 'Elv', card: 39900, variants: [] },
  { key: 'unactivatedCampaign', noun: 'table lamp', brand: 'Hygn', model: 'Vega', card: 59900 },
  { key: 'bestOfSeveral', noun: 'tent', brand: 'Tind', model: 'Storm', card: 52000 },
  { key: 'highestDiscount', noun: 'board game', brand: 'Kystliv', model: 'Odin', card: 99900 },
  { key: 'quantityBreaks', noun: 'mug', brand: 'Hygn', model: 'Liv', card: 9900, variants: [], boxed: false },
  {
    key: 'unitSpecific',
    noun: 'coffee beans',
    brand: 'Bergvik',
    model: 'Birk',
    card: 10900,
    boxed: true,
    content: 500,
  },
  { key: 'excludingVat', noun: 'frying pan', brand: 'Hygn', model: 'Ask', card: 54900 },
  {
    key: 'foreignVatPrice',
    noun: 'black tea',
    brand: 'Nordhavn',
    model: 'Idun',
    card: 8900,
    list: { SE: null },
    boxed: true,
    content: 100,
  },
  { key: 'inclusiveEndDate', noun: 'necklace', brand: 'Skagen & Søn', model: 'Ylva', card: 24900 },
  { key: 'draftLines', noun: 'charging cable', brand: 'Lumi', model: 'Nova', card: 16900, content: 2 },
  { key: 'targetedCampaign', noun: 'wooden railway', brand: 'Kystliv', model: 'Birk', card: 29900 },
  { key: 'customerLine', noun: 'silver ring', brand: 'Skagen & Søn', model: 'Embla', card: 39900 },
  { key: 'memberPrice', noun: 'face cream', brand: 'Ängsjö', model: 'Lyng', card: 19900, content: 50 },
  { key: 'employeePrice', noun: 'eau de parfum', brand: 'Marken', model: 'Freja', card: 50000, content: 50 },
  {
    key: 'convertedCard',
    noun: 'motion sensor',
    brand: 'Lumi',
    model: 'Hav',
    card: 34000,
    list: { SE: null, NO: null },
  },
  { key: 'businessPrice', noun: 'herbal tea', brand: 'Nordhavn', model: 'Alva', card: 6000, boxed: true, content: 100 },
  { key: 'priceAndDiscount', noun: 'cookery book', brand: 'Marken', model: 'Njord', card: 21900 },
  { key: 'sensitive', noun: 'pregnancy test', brand: 'Vindø', model: 'Nova', card: 7900, content: 2 },
];
