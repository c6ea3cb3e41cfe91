import type { Amount, Currency, Day, Guid, Instant, Localised, MarketCode, Quantity } from './common.ts';
import type { VatBusPostingGroup, VatProdPostingGroup } from './places.ts';

export type UnitCode = 'PCS' | 'BOX' | 'M' | 'KG';

/** A unit in which an item is stocked or sold: one of it is `perBase` base units. */
export interface ItemUnit {
  readonly unit: UnitCode;
  readonly perBase: Quantity;
}

/** The ERP's item card. Variants hang under it; a sku is `itemNo` or `itemNo-variantCode` (split at the FIRST dash). */
export interface Item {
  /** `N` and digits (five at scale 1, never a dash). */
  readonly itemNo: string;
  readonly id: Guid;
  /** In English, as the back office writes it. */
  readonly description: string;
  readonly type: 'Inventory' | 'Non-Inventory' | 'Service';
  readonly baseUnit: UnitCode;
  /** The unit of an order line that names none. */
  readonly salesUnit: UnitCode;
  /** The base unit among them. */
  readonly units: readonly ItemUnit[];
  /** Price of one base unit in DKK: what is charged when no price-list line applies. */
  readonly unitPrice: Amount;
  readonly priceIncludesVat: boolean;
  /** Whose VAT `unitPrice` includes. */
  readonly vatBusPostingGrPrice: VatBusPostingGroup;
  readonly vatProdPostingGroup: VatProdPostingGroup;
  /** The most specific category's id (`C-WATCHES-MEN`). */
  readonly categoryCode: string;
  /** Cost per base unit in DKK, without VAT. */
  readonly unitCost: Amount;
  /** Nothing may be posted. */
  readonly blocked: boolean;
  /** May not be put on a sales order (discontinued). */
  readonly salesBlocked: boolean;
  /** Empty for an item without variants. */
  readonly variants: readonly ItemVariant[];
  /** When the card was made. */
  readonly createdAt: Instant;
  readonly lastModifiedAt: Instant;
}

export interface ItemVariant {
  readonly id: Guid;
  /** `BLK`, `M-BLU`. */
  readonly code: string;
  readonly description: string;
}

export type ArticleKind = 'SIMPLE' | 'VARIANT_PARENT' | 'VARIANT' | 'BUNDLE' | 'GIFT_CARD' | 'SERVICE';
export type Sensitivity = 'NONE' | 'HEALTH' | 'INTIMATE' | 'AGE_RESTRICTED';

/** What is sold or shown under one sku: texts, codes and the shop's facts. Parents are shown, never sold. */
export interface Article {
  readonly sku: string;
  readonly itemNo: string;
  readonly variantCode: string | null;
  readonly kind: ArticleKind;
  readonly parentSku: string | null;
  /** A parent's variants; empty otherwise. */
  readonly variantSkus: readonly string[];
  /** What tells a variant from its siblings; on a parent, the option codes with value ''. */
  readonly options: readonly VariantOption[];
  /** A bundle's parts; empty otherwise. */
  readonly components: readonly BundleComponent[];
  readonly name: Localised;
  /** Unique per locale over all articles. */
  readonly slug: Localised;
  readonly description: Localised;
  readonly brand: string;
  /** Most specific last, its ancestors before it. */
  readonly categoryIds: readonly string[];
  readonly attributes: readonly ArticleAttribute[];
  /** First is the main picture. */
  readonly media: readonly ArticleMedia[];
  readonly sensitivity: Sensitivity;
  /** What one base unit contains, for the unit price; null where none is shown. */
  readonly measure: NetContent | null;
  /** GTIN-13 by unit (a box has its own). Empty for a parent and a service. */
  readonly gtins: readonly ArticleGtin[];
  readonly status: 'ACTIVE' | 'DISCONTINUED' | 'BLOCKED';
  /** Markets in which it is sold at all. */
  readonly markets: readonly MarketCode[];
  /** The shop's row; null for what the shop does not carry (store and ERP only). */
  readonly shop: ShopProduct | null;
  /** Similar articles, for alternatives. */
  readonly relatedSkus: readonly string[];
}

export interface VariantOption {
  /** `color`, `size`. */
  readonly code: string;
  readonly label: Localised;
  /** Stable value code: `BLK`. */
  readonly value: string;
  readonly valueLabel: Localised;
}

export interface BundleComponent {
  readonly sku: string;
  readonly quantity: Quantity;
}

export interface ArticleAttribute {
  readonly code: string;
  readonly label: Localised;
  readonly value: Localised;
}

export interface ArticleMedia {
  /** Path under the shop's media root: `/n/0/n00001_1.jpg`. */
  readonly path: string;
  readonly alt: Localised;
}

/** `quantity` of `measure` per base unit; the unit price is shown per `reference` of the same measure. */
export interface NetContent {
  readonly quantity: Quantity;
  readonly measure: 'G' | 'ML' | 'M' | 'KG' | 'L' | 'PCS';
  readonly reference: Quantity;
  readonly referenceMeasure: 'KG' | 'L' | 'M' | 'PCS';
  /** What to multiply a price of one base unit with to get the price of one `reference`, exactly as a fraction. */
  readonly factor: { readonly numerator: number; readonly denominator: number };
}

export interface ArticleGtin {
  readonly unit: UnitCode;
  readonly gtin: string;
}

export interface ShopProduct {
  /** Numeric entity id of the shop. */
  readonly productId: number;
  readonly enabled: boolean;
  /** Websites that list it. */
  readonly markets: readonly MarketCode[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface Category {
  /** `C-WATCHES-MEN`: also the ERP's item category code. */
  readonly categoryId: string;
  /** Numeric category id of the shop (3…; 2 is the shop's root). */
  readonly shopCategoryId: number;
  readonly parentId: string | null;
  /** 1 = department. */
  readonly level: number;
  readonly position: number;
  readonly name: Localised;
  /** Unique per locale. */
  readonly slug: Localised;
}

/** Stock of one sku at one location; a row that is missing means the location does not carry the sku. */
export interface StockRow {
  readonly sku: string;
  readonly itemNo: string;
  /** '' for an item without variants. */
  readonly variantCode: string;
  readonly locationCode: string;
  /** In base units. */
  readonly inventory: Quantity;
  readonly reserved: Quantity;
  readonly onPurchaseOrder: Quantity;
  /** Null when nothing is on order. */
  readonly expectedReceiptDate: Day | null;
}

/** What the shop itself believes a sku costs on one website (consumer price, VAT included). Mostly the ERP's public price; a few diverge. */
export interface ShopPrice {
  readonly sku: string;
  readonly market: MarketCode;
  readonly currency: Currency;
  readonly price: Amount;
  /** The shop's special price; null without one. `from`/`to` are wall-clock times of the market, `YYYY-MM-DD hh:mm:ss`. */
  readonly special: { readonly price: Amount; readonly from: string; readonly to: string | null } | null;
  readonly tiers: readonly ShopTierPrice[];
  /** True where the price was changed in the shop alone, against the ERP's. */
  readonly strayed: boolean;
}

export interface ShopTierPrice {
  /** Shop customer group code, or `ALL GROUPS`. */
  readonly customerGroup: string;
  readonly quantity: Quantity;
  readonly type: 'fixed' | 'discount';
  /** Amount for `fixed`, percent for `discount`. */
  readonly value: string;
}
