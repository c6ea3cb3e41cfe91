import { toQuantity } from '../../../../platform/money/index.ts';
import type { Article } from '../../port.ts';
import type { WireArticle } from './wire.ts';

export const SYSTEM = '__vendor__';

export function toArticle({ sku, gtin, discontinued, units }: WireArticle): Article {
  return {
    sku,
    gtin,
    discontinued,
    units: units.map(({ quantityPerUnit, ...unit }) => ({ ...unit, quantityPerUnit: toQuantity(quantityPerUnit) })),
  };
}
