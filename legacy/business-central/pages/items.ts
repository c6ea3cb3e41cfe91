import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import type { MarketCode } from '../../retailer/index.ts';
import { decimalText, guidOf } from '../values.ts';
import { definePage } from './page.ts';
import type { SeedFacts } from './seedFacts.ts';
import { categoryId, itemCategories, unitId, unitName } from './setup.ts';

/** Rows of the item table, with the fields of `items` and of `itemCards`. */
function itemRows({ retailer }: SeedFacts): readonly Row[] {
  const inventory = new Map<string, Big>();
  for (const row of retailer.stock) {
    inventory.set(row.itemNo, (inventory.get(row.itemNo) ?? new Big(0)).plus(row.inventory));
  }
  const gtins = new Map<string, string>();
  const countries = new Map<string, Set<MarketCode>>();
  for (const { itemNo, variantCode, gtins: codes, markets } of retailer.articles) {
    const sold = countries.get(itemNo) ?? new Set();
    countries.set(itemNo, sold);
    for (const market of markets) sold.add(market);
    if (variantCode === null && codes[0] !== undefined) gtins.set(itemNo, codes[0].gtin);
  }
  return retailer.items.map((item) => ({
    id: item.id,
    number: item.itemNo,
    displayName: item.description,
    type: item.type,
    itemCategoryId: categoryId(item.categoryCode),
    itemCategoryCode: item.categoryCode,
    blocked: item.blocked,
    gtin: gtins.get(item.itemNo) ?? '',
    inventory: inventory.get(item.itemNo)?.toFixed() ?? '0',
    unitPrice: decimalText(item.unitPrice),
    priceIncludesTax: item.priceIncludesVat,
    unitCost: decimalText(item.unitCost),
    baseUnitOfMeasureId: unitId(item.baseUnit),
    baseUnitOfMeasureCode: item.baseUnit,
    salesUnitOfMeasureCode: item.salesUnit,
    priceIncludesVat: item.priceIncludesVat,
    vatBusPostingGrPrice: item.vatBusPostingGrPrice,
    vatProdPostingGroup: item.vatProdPostingGroup,
    allowInvoiceDisc: true,
    salesBlocked: item.salesBlocked,
    countries: ['DK', 'SE', 'NO'].filter((code) => countries.get(item.itemNo)?.has(code as MarketCode)).join(','),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.lastModifiedAt,
  }));
}

export const itemVariants = definePage({
  set: 'itemVariants',
  group: 'v2.0',
  name: 'itemVariant',
  fields: { itemId: 'guid', itemNumber: 'string', code: 'string', description: 'string' },
  indexes: ['itemId', 'itemNumber'],
  seed: ({ retailer }) =>
    retailer.items.flatMap((item) =>
      item.variants.map(({ id, code, description }) => ({
        id,
        itemId: item.id,
        itemNumber: item.itemNo,
        code,
        description,
        lastModifiedDateTime: item.lastModifiedAt,
      })),
    ),
});

export const items = definePage({
  set: 'items',
  group: 'v2.0',
  name: 'item',
  fields: {
    number: 'string',
    displayName: 'string',
    type: 'string',
    itemCategoryId: 'guid',
    itemCategoryCode: 'string',
    blocked: 'boolean',
    gtin: 'string',
    inventory: 'decimal',
    unitPrice: 'decimal',
    priceIncludesTax: 'boolean',
    unitCost: 'decimal',
    baseUnitOfMeasureId: 'guid',
    baseUnitOfMeasureCode: 'string',
  },
  indexes: ['number', 'gtin', 'itemCategoryCode'],
  relations: {
    itemVariants: { page: () => itemVariants, from: 'id', to: 'itemId', many: true },
    itemCategory: { page: () => itemCategories, from: 'itemCategoryId', to: 'id', many: false },
  },
  writable: { create: false, delete: false, fields: ['displayName', 'unitPrice', 'blocked', 'gtin'] },
  seed: itemRows,
});

export const itemCards = definePage({
  set: 'itemCards',
  group: 'retail',
  name: 'itemCard',
  table: items.table,
  fields: {
    number: 'string',
    displayName: 'string',
    type: 'string',
    baseUnitOfMeasureCode: 'string',
    salesUnitOfMeasureCode: 'string',
    unitPrice: 'decimal',
    priceIncludesVat: 'boolean',
    vatBusPostingGrPrice: 'string',
    vatProdPostingGroup: 'string',
    itemCategoryCode: 'string',
    allowInvoiceDisc: 'boolean',
    blocked: 'boolean',
    salesBlocked: 'boolean',
    countries: 'string',
    createdDateTime: 'dateTime',
  },
  seed: itemRows,
});

export const itemUnitsOfMeasure = definePage({
  set: 'itemUnitsOfMeasure',
  group: 'retail',
  name: 'itemUnitOfMeasure',
  fields: {
    itemNo: 'string',
    unitOfMeasureCode: 'string',
    qtyPerUnitOfMeasure: 'decimal',
    baseUnit: 'boolean',
    description: 'string',
  },
  indexes: ['itemNo'],
  seed: ({ retailer }) =>
    retailer.items.flatMap((item) =>
      item.units.map(({ unit, perBase }) => ({
        id: guidOf(`item unit ${item.itemNo} ${unit}`),
        itemNo: item.itemNo,
        unitOfMeasureCode: unit,
        qtyPerUnitOfMeasure: decimalText(perBase),
        baseUnit: unit === item.baseUnit,
        description: unitName(unit),
        lastModifiedDateTime: item.lastModifiedAt,
      })),
    ),
});

export const itemReferences = definePage({
  set: 'itemReferences',
  group: 'retail',
  name: 'itemReference',
  fields: {
    itemNo: 'string',
    variantCode: 'string',
    unitOfMeasureCode: 'string',
    referenceType: 'string',
    referenceNo: 'string',
  },
  indexes: ['itemNo', 'referenceNo'],
  seed: ({ retailer }) =>
    retailer.articles.flatMap((article) =>
      article.gtins.map(({ unit, gtin }) => ({
        id: guidOf(`reference ${article.sku} ${unit}`),
        itemNo: article.itemNo,
        variantCode: article.variantCode ?? '',
        unitOfMeasureCode: unit,
        referenceType: 'Bar Code',
        referenceNo: gtin,
        lastModifiedDateTime: retailer.anchor,
      })),
    ),
});

export const itemMeasures = definePage({
  set: 'itemMeasures',
  group: 'retail',
  name: 'itemMeasure',
  fields: {
    itemNo: 'string',
    variantCode: 'string',
    quantity: 'decimal',
    measureCode: 'string',
    referenceQuantity: 'decimal',
    referenceMeasureCode: 'string',
  },
  indexes: ['itemNo'],
  seed: ({ retailer }) =>
    retailer.articles.flatMap(({ sku, itemNo, variantCode, measure }) =>
      measure === null
        ? []
        : [
            {
              id: guidOf(`measure ${sku}`),
              itemNo,
              variantCode: variantCode ?? '',
              quantity: decimalText(measure.quantity),
              measureCode: measure.measure,
              referenceQuantity: decimalText(measure.reference),
              referenceMeasureCode: measure.referenceMeasure,
              lastModifiedDateTime: retailer.anchor,
            },
          ],
    ),
});
