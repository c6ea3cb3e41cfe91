import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400_000).default(fallback);
const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );

function regionOf(part: string): readonly (readonly [market: string, region: string])[] {
  const [market, region] = part.split('=').map((each) => each.trim());
  return market === undefined || market === '' || region === undefined || region === '' ? [] : [[market, region]];
}

/** Settings that every adapter has. */
export const commonCommerceSettings = {
  COMMERCE_URL: z.url({ protocol: /^https?$/ }),
  /** Names the system's state of data. Give another name after it was restored or replaced: what was derived from it is then read anew. */
  COMMERCE_ORIGIN: z.string().min(1).optional(),
  /** How old shown texts, search results and list prices may be. */
  COMMERCE_DISPLAY_TTL_MS: milliseconds(60_000),
  /** How much older they may be, marked stale, while the shop fails. */
  COMMERCE_STALE_IF_ERROR_MS: milliseconds(600_000),
  /** How often categories, attributes, stores and cart rules are read again. */
  COMMERCE_REFERENCE_REFRESH_MS: z.coerce.number().int().min(100).max(86_400_000).default(300_000),
  /** How often the shop is asked for whatever was changed, so that what is kept is read anew; 0: never. */
  COMMERCE_CHANGES_MS: z
    .union([z.literal('0').transform(() => 0), z.coerce.number().int().min(100).max(3_600_000)])
    .default(10_000),
  /** How often the prices of what subscribers watch are read. */
  COMMERCE_WATCH_MS: z.coerce.number().int().min(100).max(3_600_000).default(5_000),
  /** Longest time for one request to the shop. */
  COMMERCE_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(5_000),
  /** Requests at once. */
  COMMERCE_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(16),
};

/** Of whole shops, which have people, carts and sales as well. */
const shopSettings = {
  ...commonCommerceSettings,
  /** An administrator's sign-in. */
  COMMERCE_ADMIN_USER: z.string().min(1).optional(),
  COMMERCE_ADMIN_PASSWORD: z.string().min(1).optional(),
  COMMERCE_SENSITIVITY_ATTRIBUTE: z.string().min(1).default('sensitivity'),
  /** Customer groups whose prices and offers are members', employees' and contract customers'. */
  COMMERCE_MEMBER_GROUPS: list('Club'),
  COMMERCE_EMPLOYEE_GROUPS: list('Staff'),
  COMMERCE_CONTRACT_GROUPS: list('Wholesale,Retailer'),
  /** Categories (ids) whose goods soon deteriorate: prior prices have rules of their own for them. */
  COMMERCE_PERISHABLE_CATEGORIES: list(''),
  /** Statutory withdrawal after delivery, days. */
  COMMERCE_WITHDRAWAL_DAYS: z.coerce.number().int().min(0).max(365).default(14),
  /** The most articles of a basket that is priced by a cart that is begun for it. */
  COMMERCE_BASKET_ARTICLES: z.coerce.number().int().min(1).max(200).default(30),
  /** Most rows of one page of a change feed. */
  COMMERCE_FEED_PAGE: z.coerce.number().int().min(1).max(10_000).default(2_000),
};

const adobeCommerce = z
  .object({
    ...shopSettings,
    COMMERCE_ADAPTER: z.literal('adobe-commerce'),
    /** The four keys of an integration, instead of a sign-in. */
    COMMERCE_CONSUMER_KEY: z.string().min(1).optional(),
    COMMERCE_CONSUMER_SECRET: z.string().min(1).optional(),
    COMMERCE_ACCESS_TOKEN: z.string().min(1).optional(),
    COMMERCE_ACCESS_TOKEN_SECRET: z.string().min(1).optional(),
    /** How long an administrator's token is used; Adobe's default is 4 h. */
    COMMERCE_TOKEN_TTL_MS: milliseconds(4 * 3_600_000 - 300_000),
    /** The site's module for what Adobe's REST does not give (`/V1/<name>/…`); `none` without. */
    COMMERCE_EXTENSION: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .default('samklang'),
    /** Product attributes that hold a GTIN. */
    COMMERCE_GTIN_ATTRIBUTES: list('gtin,box_gtin'),
    COMMERCE_BRAND_ATTRIBUTE: z.string().min(1).default('manufacturer'),
    COMMERCE_PARENT_ATTRIBUTE: z.string().min(1).default('parent_sku'),
    /** Customer attribute that holds the ERP's customer number. */
    COMMERCE_ERP_NUMBER_ATTRIBUTE: z.string().min(1).default('erp_number'),
    /** The customer tax class of consumers, by which prices are taxed where the shop owns them. */
    COMMERCE_CUSTOMER_TAX_CLASS: z
      .string()
      .regex(/^\d{1,9}$/)
      .default('3'),
  })
  .refine(
    (env) =>
      (env.COMMERCE_ADMIN_USER !== undefined && env.COMMERCE_ADMIN_PASSWORD !== undefined) ||
      (env.COMMERCE_CONSUMER_KEY !== undefined &&
        env.COMMERCE_CONSUMER_SECRET !== undefined &&
        env.COMMERCE_ACCESS_TOKEN !== undefined &&
        env.COMMERCE_ACCESS_TOKEN_SECRET !== undefined),
    {
      path: ['COMMERCE_ADMIN_USER'],
      message:
        'neither a sign-in (COMMERCE_ADMIN_USER, COMMERCE_ADMIN_PASSWORD) nor an integration (COMMERCE_CONSUMER_KEY, …) is set',
    },
  );

const medusa = z
  .object({
    ...shopSettings,
    COMMERCE_ADAPTER: z.literal('medusa'),
    /** A secret API key, instead of a sign-in. */
    COMMERCE_SECRET_KEY: z.string().min(1).optional(),
    /** A storefront's key: its sales channels are what is offered. */
    COMMERCE_PUBLISHABLE_KEY: z.string().min(1),
    /** How long an administrator's token is used; Medusa's default is a day. */
    COMMERCE_TOKEN_TTL_MS: milliseconds(23 * 3_600_000),
    /** Market and region, `DK=reg_…`, comma between several. A market that is not named has the region of its country and currency. */
    COMMERCE_REGIONS: z
      .string()
      .default('')
      .transform((text) => new Map(text.split(',').flatMap((part) => regionOf(part)))),
    /** Keys of a product's metadata. */
    COMMERCE_BRAND_ATTRIBUTE: z.string().min(1).default('brand'),
    /**
     * Keys of a customer's metadata that hold the ERP's number and the club card. To be named only where the site keeps its storefront from writing
     * metadata, which Medusa itself lets every customer do: whoever wrote another's number there would be taken for her.
     */
    COMMERCE_ERP_NUMBER_ATTRIBUTE: z.string().min(1).optional(),
    COMMERCE_CLUB_CARD_ATTRIBUTE: z.string().min(1).optional(),
    /** Medusa's products have no sku, their variants do: which of its texts is a parent's. */
    COMMERCE_PARENT_SKU: z.enum(['external_id', 'handle']).default('external_id'),
  })
  .refine(
    (env) =>
      env.COMMERCE_SECRET_KEY !== undefined ||
      (env.COMMERCE_ADMIN_USER !== undefined && env.COMMERCE_ADMIN_PASSWORD !== undefined),
    {
      path: ['COMMERCE_SECRET_KEY'],
      message:
        'neither a secret API key (COMMERCE_SECRET_KEY) nor a sign-in (COMMERCE_ADMIN_USER, COMMERCE_ADMIN_PASSWORD) is set',
    },
  );

export type AdobeCommerceConfig = Readonly<z.infer<typeof adobeCommerce>>;
export type MedusaConfig = Readonly<z.infer<typeof medusa>>;

/** What the subgraph itself reads, whichever adapter is chosen. */
export type CommerceSettings = Pick<
  AdobeCommerceConfig,
  | 'COMMERCE_ORIGIN'
  | 'COMMERCE_DISPLAY_TTL_MS'
  | 'COMMERCE_STALE_IF_ERROR_MS'
  | 'COMMERCE_REFERENCE_REFRESH_MS'
  | 'COMMERCE_CHANGES_MS'
  | 'COMMERCE_WATCH_MS'
  | 'COMMERCE_TIMEOUT_MS'
>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parseAdobeCommerceConfig(env: Readonly<Record<string, string | undefined>>): AdobeCommerceConfig {
  return parseEnv(adobeCommerce, env);
}

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parseMedusaConfig(env: Readonly<Record<string, string | undefined>>): MedusaConfig {
  return parseEnv(medusa, env);
}
