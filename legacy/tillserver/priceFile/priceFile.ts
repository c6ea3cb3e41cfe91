import type { BookItem, BookOffer } from '../engine/priceBook.ts';

/** What stands in the head of a price file. */
export interface PriceFileHead {
  readonly storeId: string;
  /** The day it is for, as `20261120`. */
  readonly version: string;
  /** Local time with its offset. */
  readonly createdAt: string;
  readonly currency: string;
}

/** A price file as it is read. */
export interface PriceFile extends PriceFileHead {
  readonly items: readonly BookItem[];
  readonly offers: readonly BookOffer[];
}

/** The format that this server writes and reads. */
export const formatVersion = '4';

/** `2026-11-20` is version `20261120`. */
export function versionOf(day: string): string {
  return day.replaceAll('-', '');
}

/** `20261120` is for `2026-11-20`. */
export function dayOfVersion(version: string): string {
  return `${version.slice(0, 4)}-${version.slice(4, 6)}-${version.slice(6)}`;
}
