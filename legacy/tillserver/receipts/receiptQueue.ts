import type { HeadOffice } from '../headOffice.ts';
import type { Till } from '../till.ts';
import type { TillReceipt } from './receipt.ts';

/** A receipt with its place in its store's book. */
export interface BookedReceipt {
  /** 1, 2, … within the store, in the order of booking. */
  readonly sequence: number;
  readonly receipt: TillReceipt;
  /** Whether the ERP has taken it. */
  sent: boolean;
}

/** Keeps what the tills of the chain have sold, and tells the ERP when each receipt is due. */
export interface ReceiptQueue {
  book(till: Till, receipt: TillReceipt): BookedReceipt;
  /** The number that the till's next receipt gets. */
  nextNumber(till: Till): string;
  /** A store's receipts after a place in its book. */
  after(storeId: string, sequence: number): readonly BookedReceipt[];
  /** Receipts of a till that the ERP has not taken yet. */
  pending(tillId: string): number;
  /** Sends what is due. */
  sweep(now: number): void;
}

interface Waiting {
  readonly booked: BookedReceipt;
  readonly till: Till;
  readonly dueAt: number;
  /** It was taken, and the answer is taken for lost. */
  again: boolean;
}

/** Seeded receipts are numbered below. */
const firstNumber = 500_001;
/** Of every so many receipts of a till one is sent twice, as after a lost answer. */
const twiceEvery = 3;

export function createReceiptQueue(headOffice: HeadOffice): ReceiptQueue {
  const books = new Map<string, BookedReceipt[]>();
  const counts = new Map<string, number>();
  let waiting: Waiting[] = [];

  const send = (entry: Waiting): boolean => {
    if (!headOffice.takeReceipt(entry.booked.receipt)) return false;
    entry.booked.sent = true;
    if (!entry.again) return true;
    entry.again = false;
    return false;
  };

  return {
    nextNumber: ({ id }) => `${id}-${firstNumber + (counts.get(id) ?? 0)}`,
    book(till, receipt) {
      const count = (counts.get(till.id) ?? 0) + 1;
      counts.set(till.id, count);
      const book = books.get(till.storeId) ?? [];
      books.set(till.storeId, book);
      const booked: BookedReceipt = { sequence: book.length + 1, receipt, sent: false };
      book.push(booked);
      const { receiptDelayMinutes: delays } = till.plan;
      const delay = delays[(count - 1) % delays.length] ?? 0;
      const dueAt = Date.parse(receipt.placedAt) + delay * 60_000;
      waiting.push({ booked, till, dueAt, again: count % twiceEvery === 0 });
      return booked;
    },
    after: (storeId, sequence) => (books.get(storeId) ?? []).slice(sequence),
    pending: (tillId) => waiting.filter(({ booked, till }) => till.id === tillId && !booked.sent).length,
    sweep(now) {
      // The newest first: what a till has gathered while it was away leaves it as a stack.
      const due = waiting.filter(({ till, dueAt }) => till.online && dueAt <= now).reverse();
      const done = new Set(due.filter(send));
      waiting = waiting.filter((entry) => !done.has(entry));
    },
  };
}
