import { z } from 'zod';
import type { LegacyRequest } from '../../kit/index.ts';
import type { Chain, ChainStore } from '../chain.ts';
import type { BookItem, PriceBook } from '../engine/priceBook.ts';
import type { BasketLine } from '../engine/quoteBasket.ts';
import { tenders } from '../engine/tender.ts';
import { fault } from '../replies.ts';
import type { DeliveredFile, Till } from '../till.ts';

/** A decimal with a comma, as this server writes numbers: `2,5`. */
const quantity = z
  .string()
  .regex(/^\d{1,6}(,\d{1,5})?$/)
  .transform((text) => text.replace(',', '.'))
  .refine((text) => Number(text) > 0);

export const basketSchema = z.strictObject({
  lines: z
    .array(z.strictObject({ no: z.string().min(1).max(60), plu: z.string(), unit: z.string().nullable(), quantity }))
    .min(1)
    .max(200)
    .refine((lines) => new Set(lines.map(({ no }) => no)).size === lines.length),
  clubCard: z.boolean(),
  tender: z.enum(tenders),
  codes: z.array(z.string().max(60)).max(20),
});

export const saleSchema = basketSchema.omit({ clubCard: true, codes: true }).extend({
  card: z.string().min(4).max(40).nullable(),
  customer: z.string().max(20).nullable(),
  paymentToken: z.string().max(80).nullable(),
  cashier: z.string().min(1).max(20),
});

/** The body as a schema says, or the refusal of it. */
export function bodyOf<T>(request: LegacyRequest, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(request.json());
  if (parsed.success) return parsed.data;
  throw fault(request, 400, 'BAD_REQUEST', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
}

export function storeOf(request: LegacyRequest, chain: Chain): ChainStore {
  const store = chain.stores.get(request.params['store'] ?? '');
  if (store === undefined) throw fault(request, 404, 'NO_SUCH_STORE', 'No such store');
  return store;
}

export function tillOf(request: LegacyRequest, chain: Chain, id = request.params['till'] ?? ''): Till {
  const till = storeOf(request, chain).tills.find((candidate) => candidate.id === id);
  if (till === undefined) throw fault(request, 404, 'NO_SUCH_TILL', 'The store has no such till');
  return till;
}

/** The file that a till prices from, read. */
export function fileOf(request: LegacyRequest, chain: Chain, till: Till): DeliveredFile & { readonly book: PriceBook } {
  const file = till.activeFile(chain.now());
  if (file === null) throw fault(request, 409, 'TILL_HAS_NO_FILE', 'The till has no price file');
  return { ...file, book: chain.runOf(till.storeId).book(till.storeId, file.day) };
}

/** The lines of a basket with their articles. */
export function linesOf(
  request: LegacyRequest,
  lines: z.infer<typeof basketSchema>['lines'],
  book: PriceBook,
): BasketLine[] {
  return lines.map(({ no, plu, unit, quantity: count }) => {
    const item: BookItem | undefined = book.item(plu, unit);
    if (item === undefined) throw fault(request, 422, 'UNKNOWN_PLU', `No article ${no}`);
    return { id: no, item, quantity: count };
  });
}
