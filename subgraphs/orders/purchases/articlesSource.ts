import type { SaleSystem } from '../history/saleSystems.ts';

/** The row of `orders.feed` that says up to when the articles of a system's sales are known. */
export function articlesSource(system: SaleSystem): string {
  return `${system} articles`;
}
