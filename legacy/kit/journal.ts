import type { BusinessClock } from './clock.ts';
import type { RequestKind, WriteNote } from './request.ts';

/** One request as it came in. */
export interface JournalEntry {
  /** Counts up from 1 in the order of arrival. */
  readonly seq: number;
  readonly requestId: string;
  /** The caller's own id: traceparent, x-request-id, client-request-id or x-correlation-id, whichever is there. */
  readonly correlationId: string | null;
  readonly method: string;
  readonly path: string;
  /** The query as sent, without `?`. */
  readonly query: string;
  readonly kind: RequestKind;
  /** How many requests a batch carried, else 0. */
  readonly innerRequests: number;
  /** Bytes of the request body. */
  readonly bodyBytes: number;
  /** 0 until answered, and for ever when it never was. */
  readonly status: number;
  /** Which knob spoiled the answer, if any. */
  readonly fault: string | null;
  /** RFC 3339 in real time. */
  readonly at: string;
  /** RFC 3339 in business time. */
  readonly businessAt: string;
}

/** One change of data. */
export interface JournalWrite extends WriteNote {
  /** `seq` of the request that caused it; 0 for changes made from inside (the demo's own events). */
  readonly requestSeq: number;
  readonly requestId: string;
  readonly at: string;
  readonly businessAt: string;
}

/** A place in the journal; what came after it can be counted exactly, however much the ring has forgotten. */
export interface JournalMark {
  readonly seq: number;
  readonly writes: number;
  readonly byKind: Readonly<Record<RequestKind, number>>;
}

/** The reading side. */
export interface Journal {
  mark(): JournalMark;
  /** Entries after the mark that the ring still holds, oldest first; all of them without a mark. */
  since(mark?: JournalMark): readonly JournalEntry[];
  /** Requests, exact for the whole life or since a mark. A batch counts as one. */
  count(options?: {
    readonly since?: JournalMark;
    readonly excludeTokens?: boolean;
    readonly kind?: RequestKind;
  }): number;
  /** Changes of data that the ring still holds, oldest first. */
  writes(since?: JournalMark): readonly JournalWrite[];
}

/** The server's side of one request. */
export interface OpenEntry {
  readonly seq: number;
  markKind(kind: RequestKind): void;
  markInnerRequests(count: number): void;
  markFault(fault: string): void;
  markStatus(status: number): void;
  noteWrite(write: WriteNote): void;
}

/** What the server knows when a request arrives. */
export type Arrival = Pick<
  JournalEntry,
  'requestId' | 'correlationId' | 'method' | 'path' | 'query' | 'kind' | 'bodyBytes'
>;

/** The writing side. */
export interface JournalBook extends Journal {
  begin(arrival: Arrival): OpenEntry;
  /** Journals a change that no request caused. */
  noteOwnWrite(write: WriteNote): void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** @param capacity entries and writes kept; older ones are forgotten, the counts are not. */
export function createJournal(clock: BusinessClock, capacity = 10_000): JournalBook {
  const entries = createRing<Mutable<JournalEntry>>(capacity);
  const writes = createRing<JournalWrite & { readonly number: number }>(capacity);
  const byKind: Record<RequestKind, number> = { read: 0, write: 0, token: 0 };
  let lastSeq = 0;
  let writeCount = 0;

  const keepWrite = (note: WriteNote, requestSeq: number, requestId: string): void => {
    writeCount += 1;
    writes.push({ ...note, requestSeq, requestId, ...instants(clock), number: writeCount });
  };

  return {
    begin(arrival) {
      lastSeq += 1;
      byKind[arrival.kind] += 1;
      const entry: Mutable<JournalEntry> = {
        seq: lastSeq,
        ...arrival,
        innerRequests: 0,
        status: 0,
        fault: null,
        ...instants(clock),
      };
      entries.push(entry);
      return {
        seq: entry.seq,
        markKind(kind) {
          byKind[entry.kind] -= 1;
          byKind[kind] += 1;
          entry.kind = kind;
        },
        markInnerRequests: (count) => void (entry.innerRequests = count),
        markFault: (fault) => void (entry.fault = fault),
        markStatus: (status) => void (entry.status = status),
        noteWrite: (note) => keepWrite(note, entry.seq, entry.requestId),
      };
    },
    noteOwnWrite: (note) => keepWrite(note, 0, ''),
    mark: () => ({ seq: lastSeq, writes: writeCount, byKind: { ...byKind } }),
    since: (mark) => entries.values().filter((entry) => entry.seq > (mark?.seq ?? 0)),
    count({ since, excludeTokens = false, kind } = {}) {
      const kinds: RequestKind[] =
        kind !== undefined ? [kind] : excludeTokens ? ['read', 'write'] : ['read', 'write', 'token'];
      return kinds.reduce((sum, each) => sum + byKind[each] - (since?.byKind[each] ?? 0), 0);
    },
    writes: (mark) => writes.values().filter((write) => write.number > (mark?.writes ?? 0)),
  };
}

function instants(clock: BusinessClock): { at: string; businessAt: string } {
  return { at: new Date().toISOString(), businessAt: clock.now().toISOString() };
}

function createRing<T>(capacity: number): { push(item: T): void; values(): T[] } {
  const items: T[] = [];
  let next = 0;
  return {
    push(item) {
      items[next] = item;
      next = (next + 1) % capacity;
    },
    values: () => (items.length < capacity ? items.slice() : [...items.slice(next), ...items.slice(0, next)]),
  };
}
