/** What can be paid with at a till. */
export const tenders = ['CARD', 'CASH', 'MOBILE', 'GIFT_CARD'] as const;

export type Tender = (typeof tenders)[number];
