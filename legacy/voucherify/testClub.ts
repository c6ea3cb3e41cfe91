import type { ClubMember, Localised, PointTransaction, Voucher } from '../retailer/model.ts';
import type { ClubSeed } from './state.ts';

const text = (name: string): Localised => ({
  'da-DK': `${name} (da)`,
  'sv-SE': `${name} (sv)`,
  'nb-NO': `${name} (nb)`,
  'en-GB': name,
});

const member = (number: number, more: Partial<ClubMember> = {}): ClubMember => ({
  memberId: `cust_${number}`,
  cardCode: `NHC1000${String(number).padStart(4, '0')}`,
  personId: `P${number}`,
  sourceId: number % 2 === 0 ? `shop:${number}` : null,
  name: `Member ${number}`,
  email: `member${number}@example.com`,
  phone: null,
  market: 'DK',
  // Ten members share each instant, so that paging has ties to get right.
  enrolledAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(number / 10))).toISOString().replace('.000Z', 'Z'),
  tierId: 'tier_base',
  balance: 0,
  pending: 0,
  lifetimePoints: 0,
  expirations: [],
  active: true,
  ...more,
});

const movement = (number: number, more: Partial<PointTransaction>): PointTransaction => ({
  transactionId: `vtx_${number}`,
  cardCode: 'NHC10000001',
  type: 'EARNED',
  status: 'DONE',
  points: 100,
  balanceAfter: 100,
  at: `2026-10-0${number}T10:00:00Z`,
  orderReference: null,
  rewardId: null,
  ...more,
});

const voucher = (code: string, more: Partial<Voucher>): Voucher => ({
  code,
  title: text(code),
  memberId: null,
  market: 'DK',
  discount: { type: 'PERCENT', value: 10 },
  skus: [],
  startsAt: '2026-11-01T00:00:00Z',
  expiresAt: '2026-12-01T00:00:00Z',
  redeemed: false,
  active: true,
  ...more,
});

const clubMembers = Array.from({ length: 250 }, (_, index) => {
  if (index === 0) {
    return member(1, {
      sourceId: 'crm:0d1b6e0c-0000-4000-8000-000000000001',
      phone: '+4520123456',
      tierId: 'tier_gold',
      balance: 900,
      pending: 45,
      lifetimePoints: 1200,
      expirations: [
        { points: 50, at: '2026-12-31T00:00:00Z' },
        { points: 70, at: '2027-06-30T00:00:00Z' },
      ],
    });
  }
  return index === 2 ? member(3, { name: "Siobhan O'Connor", email: "s.o'connor@example.com" }) : member(index + 1);
});

/** A club of 250 for tests: member 1 has points, a tier and coupons, member 3 is an O'Connor. */
export const testClub: ClubSeed = {
  seed: 1,
  clubTiers: [
    { tierId: 'tier_base', name: text('Base'), fromPoints: 0 },
    { tierId: 'tier_gold', name: text('Gold'), fromPoints: 1000 },
    { tierId: 'tier_platinum', name: text('Platinum'), fromPoints: 5000 },
  ],
  clubEnrolments: clubMembers,
  clubMembers,
  pointTransactions: [
    movement(1, { points: 1200, balanceAfter: 1200, orderReference: '100000123' }),
    movement(2, { type: 'REDEEMED', points: -250, balanceAfter: 950, rewardId: 'rew_1' }),
    movement(3, { type: 'RETURNED', points: -50, balanceAfter: 900, orderReference: '100000123' }),
    movement(4, { status: 'PENDING', points: 45, balanceAfter: 900, orderReference: 'S-DK01-T1-000123' }),
  ],
  rewards: [
    {
      rewardId: 'rew_1',
      name: text('Tea towel'),
      cost: 250,
      stock: 1,
      kind: 'MATERIAL',
      sku: 'N00001',
      mediaPath: '/r/1.jpg',
      active: true,
    },
    {
      rewardId: 'rew_2',
      name: text('Concert'),
      cost: 800,
      stock: null,
      kind: 'EXPERIENCE',
      sku: null,
      mediaPath: '/r/2.jpg',
      active: true,
    },
    {
      rewardId: 'rew_3',
      name: text('Gone'),
      cost: 10,
      stock: null,
      kind: 'COUPON',
      sku: null,
      mediaPath: '/r/3.jpg',
      active: false,
    },
  ],
  vouchers: [
    voucher('CLUB-ALL', {}),
    voucher('CLUB-WATCH', { skus: ['N00001', 'N00002-BLK'] }),
    voucher('CLUB-LATER', { startsAt: '2026-12-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' }),
    voucher('CLUB-SE', { market: 'SE' }),
    voucher('CLUB-LISA', { memberId: 'cust_1', skus: ['N00001'], discount: { type: 'AMOUNT', value: 5000 } }),
    voucher('CLUB-USED', { memberId: 'cust_1', redeemed: true }),
  ],
};
