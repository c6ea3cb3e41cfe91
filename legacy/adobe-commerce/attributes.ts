import type { Article, Locale, Localised, Retailer } from '../retailer/model.ts';

export interface AttributeOption {
  /** Adobe's own id of the option; what a product's value is. */
  readonly id: number;
  /** The same in every store view. */
  readonly adminLabel: string;
  readonly label: Localised;
}

/** A product attribute as the shop's back office defines it. */
export interface ProductAttribute {
  readonly attributeId: number;
  readonly code: string;
  readonly input: 'text' | 'textarea' | 'select' | 'price' | 'date' | 'multiselect' | 'boolean';
  readonly label: Localised;
  /** Empty unless `input` is select. */
  readonly options: readonly AttributeOption[];
  /** Shown in layered navigation. */
  readonly filterable: boolean;
  /** Shown on the product page. */
  readonly visibleOnFront: boolean;
}

export interface AttributeBook {
  readonly all: readonly ProductAttribute[];
  get(code: string): ProductAttribute | undefined;
  /** Option id of a select attribute's value on an article; null without. */
  valueOf(article: Article, code: string): number | null;
}

const everywhere = (text: string): Localised => ({ 'da-DK': text, 'sv-SE': text, 'nb-NO': text, 'en-GB': text });

const brandLabel: Localised = { 'da-DK': 'Mærke', 'sv-SE': 'Varumärke', 'nb-NO': 'Merke', 'en-GB': 'Brand' };
const sensitivities: readonly Article['sensitivity'][] = ['NONE', 'HEALTH', 'INTIMATE', 'AGE_RESTRICTED'];
const firstOptionId = 5;
const firstAttributeId = 93;

/** Text attributes of a product beside the select ones. */
const textAttributes = [
  'name',
  'url_key',
  'description',
  'gtin',
  'box_gtin',
  'parent_sku',
  'net_content',
  'net_content_unit',
  'special_price',
  'special_from_date',
  'special_to_date',
  'category_ids',
] as const;

/** What a select attribute's value is on an article, with its labels. */
type ValueReader = (article: Article) => { readonly value: string; readonly label: Localised } | null;

/** Gathers the attributes that the articles use and numbers their options. */
export function attributeBook(retailer: Retailer): AttributeBook {
  const { articles } = retailer;
  const readers = new Map<
    string,
    { readonly label: Localised; readonly read: ValueReader; readonly option: boolean }
  >();
  readers.set('manufacturer', {
    label: brandLabel,
    option: false,
    read: ({ brand }) => (brand === '' ? null : { value: brand, label: everywhere(brand) }),
  });
  for (const article of articles) {
    for (const { code, label } of article.options) {
      if (!readers.has(code)) readers.set(code, { label, option: true, read: (each) => optionValue(each, code) });
    }
    for (const { code, label } of article.attributes) {
      if (!readers.has(code)) readers.set(code, { label, option: false, read: (each) => attributeValue(each, code) });
    }
  }
  readers.set('sensitivity', {
    label: everywhere('Sensitivity'),
    option: false,
    read: ({ sensitivity }) => ({ value: sensitivity, label: everywhere(sensitivity) }),
  });

  let optionId = firstOptionId;
  const optionsOf = (code: string, read: ValueReader): Map<string, AttributeOption> => {
    const options = new Map<string, AttributeOption>();
    const values = code === 'sensitivity' ? sensitivities.map((value) => ({ value, label: everywhere(value) })) : null;
    for (const found of values ?? articles.map(read)) {
      if (found === null || found.value === '' || options.has(found.value)) continue;
      options.set(found.value, { id: optionId, adminLabel: found.value, label: found.label });
      optionId += 1;
    }
    return options;
  };
  const byValue = new Map<string, Map<string, AttributeOption>>();
  const all: ProductAttribute[] = [];
  for (const [code, { label, read }] of readers) {
    const options = optionsOf(code, read);
    byValue.set(code, options);
    all.push({
      attributeId: firstAttributeId + all.length,
      code,
      input: 'select',
      label,
      options: [...options.values()],
      filterable: code !== 'sensitivity',
      visibleOnFront: code !== 'sensitivity' && code !== 'manufacturer',
    });
  }
  for (const code of textAttributes) {
    all.push({
      attributeId: firstAttributeId + all.length,
      code,
      input: code.endsWith('_date') ? 'date' : code.endsWith('_price') ? 'price' : 'text',
      label: everywhere(code),
      options: [],
      filterable: false,
      visibleOnFront: false,
    });
  }
  const byCode = new Map(all.map((attribute) => [attribute.code, attribute]));
  return {
    all,
    get: (code) => byCode.get(code),
    valueOf(article, code) {
      const value = readers.get(code)?.read(article)?.value;
      return value === undefined ? null : (byValue.get(code)?.get(value)?.id ?? null);
    },
  };
}

function optionValue(article: Article, code: string): { value: string; label: Localised } | null {
  const option = article.options.find((each) => each.code === code);
  return option === undefined || option.value === '' ? null : { value: option.value, label: option.valueLabel };
}

function attributeValue(article: Article, code: string): { value: string; label: Localised } | null {
  const attribute = article.attributes.find((each) => each.code === code);
  return attribute === undefined ? null : { value: attribute.value['en-GB'], label: attribute.value };
}

/** Label of an option in a store view; the back office's own view shows the admin label. */
export function optionLabel(option: AttributeOption, locale: Locale, storeId: number): string {
  return storeId === 0 ? option.adminLabel : option.label[locale];
}
