import type { ClubMember, ClubTier, PointTransaction, Reward, RewardRedemption, Voucher } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { localised } from './lexicon.ts';
import type { Population } from './people.ts';
import { Random } from './random.ts';
import type { Sales } from './sales.ts';
import { minorOf } from './numbers.ts';
import { anchorMs, dayMs, instantOf } from './time.ts';

export const clubTiers: readonly ClubTier[] = [
  { tierId: 'tier_hav', name: localised('Hav', 'Hav', 'Hav', 'Sea'), fromPoints: 0 },
  { tierId: 'tier_fyr', name: localised('Fyr', 'Fyr', 'Fyr', 'Lighthouse'), fromPoints: 500 },
  { tierId: 'tier_stjerne', name: localised('Stjerne', 'Stjärna', 'Stjerne', 'Star'), fromPoints: 2000 },
];

export interface Club {
  readonly clubMembers: readonly ClubMember[];
  readonly pointTransactions: readonly PointTransaction[];
  readonly rewardRedemptions: readonly RewardRedemption[];
}

const cup = localised('Krus fra Hygn', 'Mugg från Hygn', 'Krus fra Hygn', 'Mug by Hygn');
const coffee = localised('Kaffe i butikken', 'Kaffe i butiken', 'Kaffe i butikken', 'Coffee in the store');
const voucher = localised('50 kr. i rabat', '50 kr rabatt', '50 kr rabatt', '50 off');
const evening = localised('Aften for medlemmer', 'Medlemskväll', 'Medlemskveld', 'Evening for members');
const wrapping = localised(
  'Gratis gaveindpakning',
  'Gratis presentinslagning',
  'Gratis gaveinnpakning',
  'Free gift wrapping',
);
const old = localised('Strandtaske', 'Strandväska', 'Strandveske', 'Beach bag');

/** The point shop. */
export function buildRewards(catalogue: Catalogue): Reward[] {
  const row = (n: number, name: Reward['name'], cost: number, rest: Partial<Reward>): Reward => ({
    rewardId: `rew_${String(n).padStart(6, '0')}`,
    name,
    cost,
    stock: null,
    kind: 'COUPON',
    sku: null,
    mediaPath: `/rewards/${n}.jpg`,
    active: true,
    ...rest,
  });
  return [
    row(1, coffee, 40, {}),
    row(2, wrapping, 60, {}),
    row(3, cup, 150, { kind: 'MATERIAL', stock: 120, sku: catalogue.named.quantityBreaks }),
    row(4, voucher, 250, {}),
    row(5, evening, 400, { kind: 'EXPERIENCE', stock: 8 }),
    row(6, old, 300, { kind: 'MATERIAL', stock: 0, active: false }),
  ];
}

interface Earning {
  readonly at: string;
  readonly points: number;
  readonly reference: string;
  readonly pending: boolean;
}

/** One point for each ten kroner paid; web purchases count when the right of withdrawal is over, after 14 days. */
function earningsOf(sales: Sales): Map<string, Earning[]> {
  const earnings = new Map<string, Earning[]>();
  const pendingFrom = instantOf(anchorMs - 14 * dayMs);
  const add = (personId: string, earning: Earning) => {
    const known = earnings.get(personId);
    if (known === undefined) earnings.set(personId, [earning]);
    else known.push(earning);
  };
  for (const { personId, placedAt, totals, incrementId, state, accountId } of sales.webOrders) {
    if (personId === null || state === 'canceled' || accountId === null) continue;
    add(personId, {
      at: placedAt,
      points: Math.floor(minorOf(totals.total) / 1000),
      reference: incrementId,
      pending: placedAt > pendingFrom,
    });
  }
  for (const { personId, placedAt, totals, receiptNo, cardCode } of sales.receipts) {
    if (personId === null || cardCode === null) continue;
    add(personId, {
      at: placedAt,
      points: Math.floor(minorOf(totals.total) / 1000),
      reference: receiptNo,
      pending: false,
    });
  }
  return earnings;
}

/** Every card's movements and what they come to. */
export function buildClub(seed: number, population: Population, sales: Sales, rewards: readonly Reward[]): Club {
  const earnings = earningsOf(sales);
  const clubMembers: ClubMember[] = [];
  const pointTransactions: PointTransaction[] = [];
  const rewardRedemptions: RewardRedemption[] = [];
  const affordable = rewards.filter(({ active }) => active);
  let nextId = 0;
  population.enrolments.forEach((member, row) => {
    const random = new Random(seed, 'club', row);
    let balance = 0;
    let pending = 0;
    let lifetime = 0;
    let lastAt = '';
    const move = (
      type: PointTransaction['type'],
      points: number,
      at: string,
      facts: { status?: PointTransaction['status']; orderReference?: string; rewardId?: string } = {},
    ): string => {
      nextId += 1;
      const transactionId = `vtx_${String(nextId).padStart(8, '0')}`;
      const status = facts.status ?? 'DONE';
      if (status === 'DONE') balance += points;
      else pending += points;
      lastAt = at;
      pointTransactions.push({
        transactionId,
        cardCode: member.cardCode,
        type,
        status,
        points,
        balanceAfter: balance,
        at,
        orderReference: facts.orderReference ?? null,
        rewardId: facts.rewardId ?? null,
      });
      return transactionId;
    };
    const earned = (earnings.get(member.personId) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const expiryAt = '2026-06-30T21:59:59Z';
    let expired = !random.chance(0.3);
    const reward = random.pick(affordable);
    for (const { at, points, reference, pending: waits } of earned) {
      if (points === 0) continue;
      if (!expired && at > expiryAt) {
        expired = true;
        const lost = Math.floor(balance / 4);
        if (lost > 0) move('EXPIRED', -lost, expiryAt);
      }
      lifetime += points;
      move('EARNED', points, at, { orderReference: reference, status: waits ? 'PENDING' : 'DONE' });
      if (!waits && balance >= reward.cost * 2 && random.chance(0.35)) {
        const when = instantOf(Date.parse(at) + 600_000);
        const transactionId = move('REDEEMED', -reward.cost, when, { rewardId: reward.rewardId });
        rewardRedemptions.push({
          redemptionId: `r_${String(rewardRedemptions.length + 1).padStart(7, '0')}`,
          cardCode: member.cardCode,
          rewardId: reward.rewardId,
          points: reward.cost,
          at: when,
          transactionId,
        });
      }
    }
    if (random.chance(0.03))
      move('ADJUSTED', 50, lastAt > '2026-10-01T10:00:00Z' ? instantOf(anchorMs - 60_000) : '2026-10-01T10:00:00Z');
    const tier = clubTiers.findLast(({ fromPoints }) => lifetime >= fromPoints);
    const soon = Math.floor(balance / 3);
    clubMembers.push({
      ...member,
      tierId: tier?.tierId ?? 'tier_hav',
      balance,
      pending,
      lifetimePoints: lifetime,
      expirations: [
        { points: soon, at: '2026-12-31T22:59:59Z' },
        { points: balance - soon, at: '2027-06-30T21:59:59Z' },
      ].filter(({ points }) => points > 0),
    });
  });
  return { clubMembers, pointTransactions, rewardRedemptions };
}

/** Member offers: three for every member of a market, and a birthday coupon for one in ten. */
export function buildVouchers(seed: number, catalogue: Catalogue, population: Population): Voucher[] {
  const member = localised(
    'Medlemspris på hudpleje',
    'Medlemspris på hudvård',
    'Medlemspris på hudpleie',
    'Member price on skin care',
  );
  const weekend = localised(
    'Dobbelt glæde i weekenden',
    'Dubbel glädje i helgen',
    'Dobbel glede i helgen',
    'A better weekend',
  );
  const birthday = localised(
    'Tillykke med fødselsdagen',
    'Grattis på födelsedagen',
    'Gratulerer med dagen',
    'Happy birthday',
  );
  const general = (['DK', 'SE', 'NO'] as const).flatMap((market): Voucher[] => [
    {
      code: `CLUB-SKIN-${market}`,
      title: member,
      memberId: null,
      market,
      discount: { type: 'PERCENT', value: 15 },
      skus: [catalogue.named.memberPrice],
      startsAt: '2026-11-01T00:00:00Z',
      expiresAt: '2026-12-31T22:59:59Z',
      redeemed: false,
      active: true,
    },
    {
      code: `CLUB-WEEKEND-${market}`,
      title: weekend,
      memberId: null,
      market,
      discount: { type: 'AMOUNT', value: 5000 },
      skus: [],
      startsAt: '2026-11-21T00:00:00Z',
      expiresAt: '2026-11-22T22:59:59Z',
      redeemed: false,
      active: true,
    },
    {
      code: `CLUB-SUMMER-${market}`,
      title: weekend,
      memberId: null,
      market,
      discount: { type: 'PERCENT', value: 10 },
      skus: [],
      startsAt: '2026-06-01T00:00:00Z',
      expiresAt: '2026-08-31T21:59:59Z',
      redeemed: false,
      active: false,
    },
  ]);
  const personal = population.enrolments.flatMap(({ memberId, cardCode, market }, row): Voucher[] => {
    const random = new Random(seed, 'voucher', row);
    if (row >= 2 && !random.chance(0.1)) return [];
    const startMs = anchorMs - random.int(1, 60) * dayMs;
    return [
      {
        code: `CLUB-BDAY-${cardCode.slice(4)}`,
        title: birthday,
        memberId,
        market,
        discount: { type: 'AMOUNT', value: 10_000 },
        skus: [],
        startsAt: instantOf(startMs),
        expiresAt: instantOf(startMs + 90 * dayMs),
        redeemed: row >= 2 && random.chance(0.3),
        active: true,
      },
    ];
  });
  return [...general, ...personal];
}
