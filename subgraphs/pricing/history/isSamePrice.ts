import type { AppliedPrice } from './appliedPrice.ts';

/** Whether two prices say the same on the same evidence, whenever each holds. */
export function isSamePrice(one: AppliedPrice, other: AppliedPrice): boolean {
  const told = (price: AppliedPrice): string => JSON.stringify({ ...price, from: '', until: '' });
  return told(one) === told(other);
}
