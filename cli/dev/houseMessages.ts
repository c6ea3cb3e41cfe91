import { z } from 'zod';
import { legacyNames } from '../legacyNames.ts';

/** What the house's process is told. */
export const houseOrderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('begin'),
    /** Followed; it is written before this is sent. */
    supergraphFile: z.string(),
    storeDir: z.string(),
    /** Whether what the store holds is of embedded systems that are gone. */
    startAnew: z.boolean(),
    /** The systems that are embedded. */
    embedded: z.array(z.enum(legacyNames)).readonly(),
    /** The business clock's present; null: real time. */
    now: z.iso.datetime().nullable(),
  }),
  /** The business clock was moved. */
  z.object({ type: z.literal('clock'), now: z.iso.datetime() }),
]);

export type HouseOrder = z.infer<typeof houseOrderSchema>;
export type HouseBegin = Extract<HouseOrder, { readonly type: 'begin' }>;

/** What the house's process tells. */
export const houseNewsSchema = z.object({ type: z.literal('ready'), url: z.url() });

export type HouseNews = z.infer<typeof houseNewsSchema>;
