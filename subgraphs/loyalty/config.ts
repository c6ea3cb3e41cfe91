import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400_000).default(fallback);

const settings = z.object({
  LOYALTY_ADAPTER: z.literal('voucherify'),
  LOYALTY_URL: z.url({ protocol: /^https?$/ }),
  /** Names the system's state of data. Give another name after it was restored or replaced: what was derived from it is then read anew. */
  LOYALTY_ORIGIN: z.string().min(1).optional(),
  LOYALTY_APP_ID: z.string().min(1),
  LOYALTY_APP_TOKEN: z.string().min(1),
  /** The project's webhook key; without it no webhook is taken and changes are seen when they are asked for. */
  LOYALTY_WEBHOOK_SECRET: z.string().min(8).optional(),
  /** How old or how far ahead an event may claim to be. */
  LOYALTY_WEBHOOK_TOLERANCE_MS: milliseconds(900_000),
  /** How old a shown balance or voucher may be. */
  LOYALTY_DISPLAY_TTL_MS: milliseconds(60_000),
  /** How much older it may be, marked stale, while the system fails. */
  LOYALTY_STALE_IF_ERROR_MS: milliseconds(600_000),
  /** How often promotions, tiers, rewards and rules are read again. */
  LOYALTY_REFERENCE_REFRESH_MS: z.coerce.number().int().min(100).max(86_400_000).default(60_000),
  /** Longest time for one request. */
  LOYALTY_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(5_000),
  /** Requests at once: there is no multi-get, so this bounds the fan-out over members. */
  LOYALTY_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  /** The plan's limit: 100 or 2,000. */
  LOYALTY_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(2_000),
  /** Customer metadata in which the site keeps the card's code; customers without it are looked up one by one. */
  LOYALTY_CARD_FIELD: z.string().min(1).default('card_code'),
  /** Customer metadata in which the site keeps the market's code. */
  LOYALTY_MARKET_FIELD: z.string().min(1).default('market'),
  /** What the references of till receipts begin with; other references are the web shop's. */
  LOYALTY_RECEIPT_PREFIX: z.string().min(1).default('S-'),
  /** Where relative addresses of pictures start. */
  LOYALTY_MEDIA_URL: z.url().optional(),
});

export type LoyaltyConfig = Readonly<z.infer<typeof settings>>;

const {
  LOYALTY_URL,
  LOYALTY_ORIGIN,
  LOYALTY_DISPLAY_TTL_MS,
  LOYALTY_STALE_IF_ERROR_MS,
  LOYALTY_REFERENCE_REFRESH_MS,
  LOYALTY_TIMEOUT_MS,
  LOYALTY_CONCURRENCY,
  LOYALTY_RECEIPT_PREFIX,
} = settings.shape;
/** Settings that every adapter has. */
export const commonLoyaltySettings = {
  LOYALTY_URL,
  LOYALTY_ORIGIN,
  LOYALTY_DISPLAY_TTL_MS,
  LOYALTY_STALE_IF_ERROR_MS,
  LOYALTY_REFERENCE_REFRESH_MS,
  LOYALTY_TIMEOUT_MS,
  LOYALTY_CONCURRENCY,
  LOYALTY_RECEIPT_PREFIX,
};
/** What the subgraph itself reads of them, whichever adapter is chosen. */
export type LoyaltySettings = Pick<
  LoyaltyConfig,
  | 'LOYALTY_ORIGIN'
  | 'LOYALTY_DISPLAY_TTL_MS'
  | 'LOYALTY_STALE_IF_ERROR_MS'
  | 'LOYALTY_REFERENCE_REFRESH_MS'
  | 'LOYALTY_RECEIPT_PREFIX'
>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parseLoyaltyConfig(env: Readonly<Record<string, string | undefined>>): LoyaltyConfig {
  return parseEnv(settings, env);
}
