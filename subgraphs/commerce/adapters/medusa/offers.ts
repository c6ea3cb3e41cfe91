import type { CommerceScope, ShopOffer } from '../../port.ts';
import type { Promotion } from './promotions.ts';
import type { WireRegion } from './wire.ts';

const SHOP_CHANNELS = ['WEB', 'APP'] as const;

/** Promotions that run in the region at the scope's instant, whoever they are for. */
export function runningPromotions(
  all: readonly Promotion[],
  region: WireRegion,
  { now }: Pick<CommerceScope, 'now'>,
): readonly Promotion[] {
  const instant = Date.parse(now);
  return all.filter(
    ({ startsAt, endsAt, currency, regions }) =>
      (startsAt === null || Date.parse(startsAt) <= instant) &&
      (endsAt === null || instant < Date.parse(endsAt)) &&
      (currency === null || currency === region.currency_code.toLowerCase()) &&
      (regions === null || regions.includes(region.id)),
  );
}

/** Those that are an offer to all or to a group. What asks for one customer, or for what cannot be told, is not shown to everybody. */
export function toOffers(
  running: readonly Promotion[],
  parts: {
    readonly groups: ReadonlyMap<string, string>;
    readonly memberGroups: readonly string[];
    readonly system: string;
  },
): ShopOffer[] {
  return running
    .filter(({ hasOtherConditions }) => !hasOtherConditions)
    .map((promotion): ShopOffer => {
      const groups = promotion.groups?.map((id) => parts.groups.get(id) ?? id) ?? null;
      const { skus, categoryIds, isAutomatic } = promotion;
      return {
        groups,
        skus,
        categoryIds,
        record: {
          id: offerIdOf(promotion),
          kind: isAutomatic ? 'CART_RULE' : 'COUPON',
          title: promotion.title,
          source: parts.system,
          validFrom: promotion.startsAt,
          validUntil: promotion.endsAt,
          channels: SHOP_CHANNELS,
          storeIds: null,
          code: isAutomatic ? null : promotion.code,
          codeRequired: !isAutomatic,
          requiresMembership:
            groups !== null && groups.length > 0 && groups.every((group) => parts.memberGroups.includes(group)),
          combinable: null,
          skus,
        },
      };
    });
}

export function offerIdOf({ id }: Pick<Promotion, 'id'>): string {
  return `promotion:${id}`;
}
