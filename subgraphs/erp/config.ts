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

/** Settings that every adapter has. */
export const commonErpSettings = {
  ERP_URL: z.url({ protocol: /^https?$/ }),
  /** Names the system's state of data. Give another name after it was restored or replaced: what was derived from it is then read anew. */
  ERP_ORIGIN: z.string().min(1).optional(),
  /** Parts an item from its variant in a sku, at its first occurrence. */
  ERP_SKU_SEPARATOR: z.string().min(1).max(3).default('-'),
  /** How old a shown price, stock or article may be. */
  ERP_DISPLAY_TTL_MS: milliseconds(60_000),
  /** How much older it may be, marked stale, while the ERP fails. */
  ERP_STALE_IF_ERROR_MS: milliseconds(600_000),
  /** How often stores, campaigns, tax set-up and exchange rates are read again. */
  ERP_REFERENCE_REFRESH_MS: z.coerce.number().int().min(100).max(86_400_000).default(60_000),
  /** How often the ERP is asked for changes of what subscribers watch. */
  ERP_WATCH_MS: z.coerce.number().int().min(100).max(3_600_000).default(5_000),
  /** How often the ERP is asked for whatever was changed, so that what is kept is read anew; 0: never. */
  ERP_CHANGES_MS: z
    .union([z.literal('0').transform(() => 0), z.coerce.number().int().min(100).max(3_600_000)])
    .default(10_000),
  /** Longest time for one request to the ERP. */
  ERP_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(5_000),
  /** The same for background work: change feeds read thousands of rows at a time. */
  ERP_BACKGROUND_TIMEOUT_MS: z.coerce.number().int().min(50).max(600_000).default(60_000),
  /** Requests at once; Business Central runs five per user and queues the rest. */
  ERP_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(5),
  /** Available base units up to which stock is called low. */
  ERP_LOW_STOCK: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,5})?$/)
    .default('3'),
};

const businessCentral = z
  .object({
    ...commonErpSettings,
    ERP_ADAPTER: z.literal('business-central'),
    ERP_TOKEN_URL: z.url({ protocol: /^https?$/ }),
    ERP_COMPANY_ID: z.guid(),
    ERP_CLIENT_ID: z.string().min(1),
    ERP_CLIENT_SECRET: z.string().min(1),
    ERP_TOKEN_SCOPE: z.string().min(1).default('https://api.businesscentral.dynamics.com/.default'),
    /** Publisher, group and version of the retailer's own API pages. */
    ERP_RETAIL_API: z
      .string()
      .regex(/^[\w-]+\/[\w-]+\/v\d+\.\d+$/)
      .default('samklang/retail/v1.0'),
    /** The company's local currency. */
    ERP_LOCAL_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('DKK'),
    /** STANDARD: price calculation V16 on price list lines. EXTENSION: an extension of the site prices otherwise; its page is asked, no lines leave it. */
    ERP_PRICE_CALCULATION: z.enum(['STANDARD', 'EXTENSION']).default('STANDARD'),
    /** The entity set of the extension's page, beside the retailer's own. */
    ERP_CALCULATED_PRICES: z
      .string()
      .regex(/^\w{1,100}$/)
      .default('calculatedPrices'),
    /** Price groups whose prices are employees'. */
    ERP_EMPLOYEE_PRICE_GROUPS: list('STAFF'),
    /** Item categories of goods that soon deteriorate or expire: the law has rules of its own for their reductions. */
    ERP_PERISHABLE_CATEGORIES: list(''),
    /** Requests in any five minutes that this node may make. Business Central allows a user 6,000: several nodes share them. */
    ERP_REQUESTS: z.coerce.number().int().min(60).max(1_000_000).default(5_700),
    /** Where Business Central reaches this subgraph's webhook: `https://<our host>/hooks/erp/business-central`. Unset: it is polled alone. */
    ERP_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** What its notices must bring along, since they are not signed. */
    ERP_WEBHOOK_SECRET: z.string().min(32).max(2_048).optional(),
  })
  .refine(({ ERP_WEBHOOK_URL: url, ERP_WEBHOOK_SECRET: secret }) => (url === undefined) === (secret === undefined), {
    path: ['ERP_WEBHOOK_SECRET'],
    message: 'ERP_WEBHOOK_URL and ERP_WEBHOOK_SECRET are set together',
  });

const tryton = z.object({
  ...commonErpSettings,
  ERP_ADAPTER: z.literal('tryton'),
  ERP_DATABASE: z.string().regex(/^[\w-]+$/),
  ERP_USER: z.string().min(1),
  ERP_PASSWORD: z.string().min(1),
});

export type BusinessCentralConfig = Readonly<z.infer<typeof businessCentral>>;
export type TrytonConfig = Readonly<z.infer<typeof tryton>>;

/** What the subgraph itself reads, whichever adapter is chosen. */
export type ErpSettings = Pick<
  TrytonConfig,
  | 'ERP_ORIGIN'
  | 'ERP_DISPLAY_TTL_MS'
  | 'ERP_STALE_IF_ERROR_MS'
  | 'ERP_REFERENCE_REFRESH_MS'
  | 'ERP_WATCH_MS'
  | 'ERP_CHANGES_MS'
  | 'ERP_BACKGROUND_TIMEOUT_MS'
  | 'ERP_LOW_STOCK'
>;

/** Throws ConfigurationError naming every setting that is missing or wrong, as does the next. */
export function parseBusinessCentralConfig(env: Readonly<Record<string, string | undefined>>): BusinessCentralConfig {
  return parseEnv(businessCentral, env);
}

export function parseTrytonConfig(env: Readonly<Record<string, string | undefined>>): TrytonConfig {
  return parseEnv(tryton, env);
}
