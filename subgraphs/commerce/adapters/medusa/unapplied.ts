import { formatDecimal, toDecimal } from '../../../../platform/money/index.ts';
import type { BasketFactLine, BasketFactUnapplied } from '../../__generated__/resolvers.ts';
import { sum } from '../amounts.ts';
import { offerIdOf } from './offers.ts';
import type { Promotion } from './promotions.ts';

/** A basket as the conditions of promotions see it. */
export interface ConsideredBasket {
  readonly rows: readonly Pick<BasketFactLine, 'sku' | 'quantity'>[];
  /** By sku. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  readonly appliedIds: ReadonlySet<string>;
  /** As they were given. */
  readonly codes: readonly string[];
}

type Unmet = Pick<BasketFactUnapplied, 'reason' | 'missingAmount' | 'missingQuantity'>;

/**
 * Why running promotions gave nothing to a guest's basket, as far as their own words tell it; what they leave open is UNKNOWN. One that is for a
 * customer group, or for other articles, has nothing to do with it and is left out. The shop alone decides what is given: this only explains.
 */
export function unappliedOffers(
  basket: ConsideredBasket,
  running: readonly Promotion[],
  isMemberGroup: (groupId: string) => boolean,
): BasketFactUnapplied[] {
  const offers = running.flatMap((promotion): BasketFactUnapplied[] => {
    if (basket.appliedIds.has(promotion.id)) return [];
    const unmet = whyNot(promotion, basket, isMemberGroup);
    if (unmet === null) return [];
    const code = promotion.isAutomatic ? null : promotion.code;
    return [{ offerId: offerIdOf(promotion), title: promotion.title, code, ...unmet }];
  });
  const untold = basket.codes
    .filter((code) => !running.some((promotion) => !promotion.isAutomatic && isSame(promotion.code, code)))
    .map((code) => ({ offerId: null, title: null, code, ...because('CODE_NOT_KNOWN') }));
  return [...offers, ...untold];
}

function whyNot(promotion: Promotion, basket: ConsideredBasket, isMemberGroup: (id: string) => boolean): Unmet | null {
  const { groups, isAutomatic, code, hasOtherConditions, minimumPieces } = promotion;
  const given = !isAutomatic && basket.codes.some((each) => isSame(each, code));
  if (groups !== null) return groups.every(isMemberGroup) ? because('NOT_A_MEMBER') : given ? because('UNKNOWN') : null;
  if (hasOtherConditions) return given ? because('UNKNOWN') : null;
  const concerned = concernedRows(promotion, basket);
  if (concerned.length === 0) return given ? because('TOO_FEW_ARTICLES') : null;
  if (!isAutomatic && !given) return because('COUPON_NOT_GIVEN');
  const pieces = sum(concerned.map(({ quantity }) => toDecimal(quantity)));
  if (minimumPieces !== null && pieces.lt(minimumPieces)) {
    return { ...because('TOO_FEW_ARTICLES'), missingQuantity: formatDecimal(toDecimal(minimumPieces).minus(pieces)) };
  }
  return because('UNKNOWN');
}

function concernedRows(
  { skus, categoryIds }: Promotion,
  { rows, categories }: ConsideredBasket,
): ConsideredBasket['rows'] {
  return rows.filter(
    ({ sku }) =>
      (skus === null || skus.includes(sku)) &&
      (categoryIds === null || categories.get(sku)?.some((id) => categoryIds.includes(id)) === true),
  );
}

function because(reason: Unmet['reason']): Unmet {
  return { reason, missingAmount: null, missingQuantity: null };
}

/** Medusa tells codes apart by case; nobody who types one does. */
export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
