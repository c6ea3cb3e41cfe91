import type { Market, PriceListLine, Retailer } from '../retailer/index.ts';
import type { PriceBook } from './engine/priceBook.ts';
import type { HeadOffice } from './headOffice.ts';
import type { LocalTime } from './localTime.ts';
import { addDays, createLocalTime } from './localTime.ts';
import { extractItems } from './priceFile/extractItems.ts';
import { extractOffers } from './priceFile/extractOffers.ts';
import { versionOf } from './priceFile/priceFile.ts';
import { readPriceFile } from './priceFile/readPriceFile.ts';
import { toPriceBook } from './priceFile/toPriceBook.ts';
import { writePriceFile, writePriceFileBody } from './priceFile/writePriceFile.ts';

/** When a country's files for the coming day are made, local time. */
const madeAtTime = '22:00';

/** A country's nightly making of price files. A file is written when somebody first asks for it, from the lines of its night. */
export interface NightRun {
  readonly time: LocalTime;
  /** When the files for a day were or will be made. */
  readonly madeAt: (day: string) => number;
  /** Takes the ERP's lines for every night that has come since the last call. */
  sweep(now: number): void;
  /** The text of a store's file for a day. */
  file(storeId: string, day: string): string;
  /** The file for a day as a till has read it. */
  book(storeId: string, day: string): PriceBook;
}

interface Capture {
  /** The last day whose files are made from these lines. */
  readonly until: string;
  readonly lines: readonly PriceListLine[];
}

/** How many days of files and nights of lines are kept. */
const keptFiles = 12;
const keptNights = 60;

/** @param now the instant at which the server is installed: files up to then are made from the lines of the data set. */
export function createNightRun(
  market: Market,
  retailer: Pick<Retailer, 'articles' | 'items' | 'vatRates' | 'exchangeRates' | 'priceListLines' | 'cartRules'>,
  headOffice: HeadOffice,
  now: number,
): NightRun {
  const time = createLocalTime(market.timeZone);
  const captures: Capture[] = [];
  const bodies = new Map<string, string>();
  const books = new Map<string, PriceBook>();
  /** The last day whose files have been made. */
  const madeUntil = (at: number): string => {
    const today = time.dayOf(at);
    return at >= time.at(today, madeAtTime) ? addDays(today, 1) : today;
  };
  const installedUntil = madeUntil(now);
  let takenUntil = installedUntil;

  const linesOf = (day: string): readonly PriceListLine[] => {
    if (day <= installedUntil) return retailer.priceListLines;
    return (captures.find(({ until }) => day <= until) ?? captures.at(-1))?.lines ?? retailer.priceListLines;
  };
  const keep = <T>(kept: Map<string, T>, key: string, make: () => T): T => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= keptFiles && oldest !== undefined) kept.delete(oldest);
    const made = make();
    kept.set(key, made);
    return made;
  };
  const body = (day: string): string =>
    keep(bodies, day, () =>
      writePriceFileBody(
        extractItems(market, day, linesOf(day), retailer),
        extractOffers(market, day, retailer.cartRules),
      ),
    );
  const madeAt = (day: string): number => time.at(addDays(day, -1), madeAtTime);
  const file = (storeId: string, day: string): string =>
    writePriceFile(
      { storeId, version: versionOf(day), createdAt: time.write(madeAt(day)), currency: market.currency },
      body(day),
    );

  return {
    time,
    madeAt,
    sweep(at) {
      const due = madeUntil(at);
      if (due <= takenUntil) return;
      // Where the ERP cannot be reached, the files are made from the lines of the night before.
      captures.push({ until: due, lines: headOffice.priceLines() ?? linesOf(takenUntil) });
      if (captures.length > keptNights) captures.shift();
      takenUntil = due;
    },
    file,
    // The stores of a country have one body: the first till that reads it reads it for all.
    book: (storeId, day) => keep(books, day, () => toPriceBook(readPriceFile(file(storeId, day)))),
  };
}
