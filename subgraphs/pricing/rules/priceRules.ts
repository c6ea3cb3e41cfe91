import { adobeCommerce } from './adobeCommerce.ts';
import { businessCentral } from './businessCentral.ts';
import { decided } from './decided.ts';
import type { PriceRule } from './rule.ts';

/** How owners choose. An owner that computes prices itself is asked, whatever its rule is: its records say `decided`. */
export const priceRuleNames = ['business-central', 'adobe-commerce', 'decided'] as const;
export type PriceRuleName = (typeof priceRuleNames)[number];

const rules: Readonly<Record<PriceRuleName, PriceRule>> = {
  'business-central': businessCentral,
  'adobe-commerce': adobeCommerce,
  decided,
};

/** The rule of that name. */
export function priceRule(name: PriceRuleName): PriceRule {
  return rules[name];
}

/** The rule that holds for these records. */
export function ruleFor(rule: PriceRule, records: readonly { readonly decided: boolean }[]): PriceRule {
  return records.some((record) => record.decided) ? decided : rule;
}
