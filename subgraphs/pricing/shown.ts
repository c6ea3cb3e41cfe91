import type { Money } from '../../platform/money/index.ts';
import type { LineAmounts, PriceQuestion } from './rules/rule.ts';

/** Prices are shown as the market's consumers read them. */
export function shown({ gross, net }: LineAmounts, { pricesIncludeTax }: PriceQuestion): Money {
  return pricesIncludeTax ? gross : net;
}
