import { join } from 'node:path';
import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';
import { priceRuleNames } from './rules/priceRules.ts';

const settings = z.object({
  /** Which rule decides from the facts of which owner: `erp=business-central`, comma between several. */
  PRICING_RULES: z
    .string()
    .default('erp=business-central,commerce=adobe-commerce')
    .transform((text) => text.split(',').map((part) => part.trim().split('=')))
    .pipe(z.array(z.tuple([z.string().min(1), z.enum(priceRuleNames)]))),
  /** Prices that may differ from the owner's, and by which rule of the retailer. */
  PRICING_DIVERGENCES_FILE: z.string().default(join(import.meta.dirname, '../../config/price-divergences.json')),
  /** Parts an item from its variant in a sku, as the owner of prices writes it. */
  PRICING_SKU_SEPARATOR: z.string().min(1).max(3).default('-'),
  /** What price promises are signed with: a JWK set of Ed25519 keys, as text or in a file; the text counts where both are set. */
  PRICING_PROMISE_KEYS: z.string().optional(),
  PRICING_PROMISE_KEYS_FILE: z.string().optional(),
  /** Folder of the countries' rules for prior prices, one file each. */
  PRICING_POLICIES_DIR: z.string().default(join(import.meta.dirname, 'history/policies')),
  /** How often the price history asks the owner of prices for changes. */
  PRICING_POLL_MS: z.coerce.number().int().min(100).max(3_600_000).default(60_000),
  /** How often it reads every article again, for what no change tells. */
  PRICING_SWEEP_MS: z.coerce.number().int().min(60_000).max(604_800_000).default(86_400_000),
  /** Days that the history of prices goes back at least; a reduction that has run for longer has no prior price. */
  PRICING_HISTORY_DAYS: z.coerce.number().int().min(90).max(3_650).default(400),
});

export type PricingConfig = Readonly<z.infer<typeof settings>>;

/** Throws ConfigurationError naming every setting that is wrong. */
export function parsePricingConfig(env: Readonly<Record<string, string | undefined>>): PricingConfig {
  return parseEnv(settings, env);
}
