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
  /** Prices that may differ from the owner's, and by which rule of the retailer; unset: none may. */
  PRICING_DIVERGENCES_FILE: z.string().min(1).optional(),
  /** Parts an item from its variant in a sku, as the owner of prices writes it. */
  PRICING_SKU_SEPARATOR: z.string().min(1).max(3).default('-'),
});

export type PricingConfig = Readonly<z.infer<typeof settings>>;

/** Throws ConfigurationError naming every setting that is wrong. */
export function parsePricingConfig(env: Readonly<Record<string, string | undefined>>): PricingConfig {
  return parseEnv(settings, env);
}
