/** The price records that every article of a run has. The card's is the list price, the campaign's is the lowest. */
export type PriceRecordKind = 'card' | 'member' | 'campaign';

/** Of which record and of which write an amount is. */
export interface CodedPrice {
  readonly record: PriceRecordKind;
  readonly version: number;
}

/** In hundredths. Between one and the next lie more versions than a run writes. */
const bases: Readonly<Record<PriceRecordKind, number>> = { card: 900_000, member: 500_000, campaign: 200_000 };

export const MOST_VERSIONS = 99_999;

/** Each write has amounts of its own, so that an amount says by which write it came. Decimal with two places. */
export function amountOf({ record, version }: CodedPrice): string {
  return ((bases[record] + version) / 100).toFixed(2);
}

/** null: no write of a run has this amount. */
export function codedPrice(amount: string): CodedPrice | null {
  const hundredths = Math.round(Number(amount) * 100);
  for (const record of ['card', 'member', 'campaign'] as const) {
    const version = hundredths - bases[record];
    if (version >= 1 && version <= MOST_VERSIONS) return { record, version };
  }
  return null;
}
