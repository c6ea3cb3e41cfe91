import type { MarketCode, Phone } from '../model.ts';

/** 7919 has no factor in common with ten million, so different `n` (below ten million) give different numbers. */
const spread = (n: number) => String((n * 7919 + 1_234_567) % 10_000_000).padStart(7, '0');

/** A mobile number of its own for each `n`. */
export function mobileOf(market: MarketCode, n: number): Phone {
  switch (market) {
    case 'DK':
      return `+452${spread(n)}`;
    case 'SE':
      return `+4670${spread(n)}`;
    case 'NO':
      return `+479${spread(n)}`;
  }
}

/** A fixed-line number of its own for each `n` below a million: Copenhagen, Stockholm or Oslo. */
export function landlineOf(market: MarketCode, n: number): Phone {
  const digits = String((n * 7919 + 123_456) % 1_000_000).padStart(6, '0');
  switch (market) {
    case 'DK':
      return `+4533${digits}`;
    case 'SE':
      return `+46850${digits}`;
    case 'NO':
      return `+4722${digits}`;
  }
}
