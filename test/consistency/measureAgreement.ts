import type { History } from './history.ts';

/** Milliseconds; null: nothing was measured. */
export interface Quantiles {
  readonly count: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly most: number | null;
}

export interface Agreement {
  /**
   * From the event to the last request that was still shown an older price, on whatever node. The event of a written price is the arrival, at
   * whichever node, of the first notice that the ERP sent of it.
   */
  readonly sinceEvent: Quantiles;
  /** The same where the ERP, asked what has changed, neither hung, was slow nor said what was not so. */
  readonly sinceEventCalm: Quantiles;
  /** From its writing, of prices of which no notice arrived. */
  readonly unheard: Quantiles;
  /** From a new price being shown for the first time to the last request that was still shown an older one, on whatever node. */
  readonly sinceShown: Quantiles;
  /** The same of prices around which nothing was done to the nodes. */
  readonly calm: Quantiles;
  /** The same from the moment at which the ERP had written it. */
  readonly sinceWritten: Quantiles;
}

/** So long after a write the ERP may send its notice of it, in milliseconds. */
const NOTICE_MS = 1_500;

/** How long nodes differed over each written price that was shown at all. A price that was marked stale is of no node's knowing, and not counted. */
export function measureAgreement({ writes, reads, faults, notices }: History, ttlMs: number): Agreement {
  const shown = new Map<string, { readonly version: number; readonly beganAt: number; readonly endedAt: number }[]>();
  for (const { beganAt, endedAt, prices } of reads) {
    for (const { sku, current, stale } of prices) {
      if (current === null || stale) continue;
      const own = shown.get(sku) ?? [];
      own.push({ version: current.version, beganAt, endedAt });
      shown.set(sku, own);
    }
  }
  const measured = writes.flatMap(({ sku, version, beganAt, endedAt }) => {
    const own = shown.get(sku) ?? [];
    const first = Math.min(...own.filter((each) => each.version >= version).map((each) => each.endedAt));
    if (!Number.isFinite(first)) return [];
    const last = Math.max(...own.filter((each) => each.version < version).map((each) => each.beganAt), -Infinity);
    // What a fault has kept from a node it may be without for as long as a price lives.
    const isCalm = !faults.some((fault) => fault.beganAt <= endedAt + ttlMs && fault.endedAt + ttlMs >= beganAt);
    const sent = notices.filter(({ sentAt }) => sentAt >= endedAt && sentAt <= endedAt + NOTICE_MS);
    const event = Math.min(...sent.map(({ arrivedAt }) => arrivedAt ?? Infinity));
    const isErpCalm = !faults.some(
      ({ kind, ...fault }) =>
        (kind.startsWith('erp') || kind.startsWith('looks')) &&
        fault.beganAt <= Math.min(event, endedAt) + ttlMs &&
        fault.endedAt + ttlMs >= beganAt,
    );
    return [
      {
        isCalm,
        isErpCalm,
        sinceEvent: Number.isFinite(event) ? Math.max(0, last - event) : null,
        sinceShown: Math.max(0, last - first),
        sinceWritten: Math.max(0, last - endedAt),
      },
    ];
  });
  return {
    sinceEvent: quantiles(measured.flatMap((each) => each.sinceEvent ?? [])),
    sinceEventCalm: quantiles(measured.flatMap((each) => (each.isErpCalm ? (each.sinceEvent ?? []) : []))),
    unheard: quantiles(measured.flatMap((each) => (each.sinceEvent === null ? [each.sinceWritten] : []))),
    sinceShown: quantiles(measured.map((each) => each.sinceShown)),
    calm: quantiles(measured.filter(({ isCalm }) => isCalm).map((each) => each.sinceShown)),
    sinceWritten: quantiles(measured.map((each) => each.sinceWritten)),
  };
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number | null => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? null };
}
