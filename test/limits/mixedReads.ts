import { setTimeout as sleep } from 'node:timers/promises';
import {
  CategoryPageDocument,
  OrderHistoryDocument,
  ProductPageDocument,
  StoreStockDocument,
} from '../../schema/operations/__generated__/documents.ts';
import type { Stack } from '../kit/startStack.ts';

export interface LoadOptions {
  /** Operations begun in a second, whether or not those before them have been answered. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Told about once a second. */
  readonly onProgress?: (line: string) => void;
}

/** How operations were answered, and what it cost the ERP. */
export interface LoadOutcome {
  readonly asked: number;
  /** By "ok", the code of the first error of those that lack a part, or the HTTP status. */
  readonly answers: Readonly<Record<string, number>>;
  /** HTTP requests to the ERP; a `$batch` counts one. */
  readonly erpRequests: number;
  readonly erpRefused: number;
  /** How many were begun in a second: fewer than were wanted where this machine is too slow to ask. */
  readonly reached: number;
  /** Until the last was answered. */
  readonly seconds: number;
}

const copenhagen = { latitude: 55.6786, longitude: 12.5714 };

/** Mixed reads through the whole gateway: of ten, six category pages, two product pages, one look for stock in stores, one customer's history. */
export async function mixedReads(stack: Stack, options: LoadOptions): Promise<LoadOutcome> {
  const { perSecond, seconds, onProgress } = options;
  const slugs = stack.retailer.categories.map(({ slug }) => slug['da-DK']).slice(0, 6);
  const articles = stack.retailer.articles.filter(({ kind, shop }) => kind === 'SIMPLE' && shop !== null).slice(0, 300);
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const read = (index: number) => {
    const article = at(articles, index);
    switch (index % 10) {
      case 6:
      case 7:
        return stack.ask(ProductPageDocument, { slug: article.slug['da-DK'], near: copenhagen });
      case 8:
        return stack.ask(StoreStockDocument, { sku: article.sku, near: copenhagen });
      case 9:
        return stack.ask(OrderHistoryDocument, { first: 5 }, { as: 'lisa' });
      default:
        return stack.ask(CategoryPageDocument, { slug: at(slugs, index), first: 24 });
    }
  };
  const answers: Record<string, number> = {};
  const count = (outcome: string): void => {
    answers[outcome] = (answers[outcome] ?? 0) + 1;
  };
  const mark = stack.legacy.erp.journal.mark();
  const begun = performance.now();
  const asked: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = (index * 1_000) / perSecond - (performance.now() - begun);
    await sleep(Math.max(0, due));
    asked.push(
      read(index).then(
        ({ status, errors }) => count(status !== 200 ? String(status) : (errors?.[0]?.extensions?.code ?? 'ok')),
        () => count('no answer'),
      ),
    );
    if ((index + 1) % perSecond === 0) onProgress?.(`${index + 1} asked: ${JSON.stringify(answers)}`);
  }
  const reached = asked.length / ((performance.now() - begun) / 1_000);
  await Promise.all(asked);
  const entries = stack.legacy.erp.journal.since(mark).filter(({ kind }) => kind !== 'token');
  return {
    asked: asked.length,
    answers,
    reached,
    erpRequests: entries.length,
    erpRefused: entries.filter(({ status }) => status === 429).length,
    seconds: (performance.now() - begun) / 1_000,
  };
}
