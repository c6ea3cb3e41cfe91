import type { Item } from '../model.ts';
import type { NamedSpec } from './namedArticles.ts';

interface ReducedSpec extends NamedSpec {
  /** When the ERP got the item card, and when it was last written. */
  readonly card: number;
  readonly cardTimes: Pick<Item, 'createdAt' | 'lastModifiedAt'>;
}

const longAgo = { createdAt: '2025-08-04T08:00:00Z', lastModifiedAt: '2026-01-05T08:00:00Z' } as const;
/** Without price-list lines of their own abroad, unless `reducedPrices.ts` writes some. */
const abroad = { SE: null, NO: null } as const;

/** Articles whose prices were reduced in the weeks before the anchor, each in another way. */
export const reducedSpecs: readonly ReducedSpec[] = [
  { key: 'reduction', noun: 'tent', brand: 'Tind', model: 'Odin', card: 60_000, list: abroad, cardTimes: longAgo },
  {
    key: 'raisedBefore',
    noun: 'table lamp',
    brand: 'Hygn',
    model: 'Sol',
    card: 49_900,
    list: abroad,
    cardTimes: longAgo,
  },
  { key: 'clubBefore', noun: 'speaker', brand: 'Lumi', model: 'Freja', card: 34_900, list: abroad, cardTimes: longAgo },
  {
    key: 'newArticle',
    noun: 'board game',
    brand: 'Kystliv',
    model: 'Nova',
    card: 80_000,
    list: abroad,
    cardTimes: { createdAt: '2026-11-02T08:00:00Z', lastModifiedAt: '2026-11-02T08:00:00Z' },
  },
  {
    key: 'progressive',
    noun: 'frying pan',
    brand: 'Hygn',
    model: 'Birk',
    card: 100_000,
    list: abroad,
    cardTimes: longAgo,
  },
];
