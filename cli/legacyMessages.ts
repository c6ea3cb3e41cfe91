import { z } from 'zod';
import { legacyNames } from './legacyNames.ts';

/** What the thread of the embedded systems begins with. */
export const legacyStartSchema = z.object({
  names: z.array(z.enum(legacyNames)).readonly(),
  articles: z.union([z.literal(1), z.literal(10), z.literal(100)]),
  people: z.union([z.literal(1), z.literal(10)]),
  /** Where the control port's address is kept; left out: there is no control port. */
  dataDir: z.string().optional(),
  /** Of the one business clock. */
  clock: z.instanceof(SharedArrayBuffer),
});

export type LegacyStart = z.infer<typeof legacyStartSchema>;

/** What the thread is told. */
export const legacyOrderSchema = z.discriminatedUnion('type', [
  /** To make, in the background, what is left of the data set. */
  z.object({ type: z.literal('make the rest') }),
  /** Where the gateway takes webhooks. */
  z.object({ type: z.literal('send webhooks'), gatewayUrl: z.url() }),
]);

export type LegacyOrder = z.infer<typeof legacyOrderSchema>;

/** What the thread tells. */
export const legacyNewsSchema = z.discriminatedUnion('type', [
  /** They listen; `settings` is the environment with which adapters reach them. */
  z.object({ type: z.literal('started'), settings: z.record(z.string(), z.string()), durationMs: z.number() }),
  /** What the first readers need is made; the rest follows when it is asked for. */
  z.object({ type: z.literal('seeded'), part: z.enum(['first', 'rest']), durationMs: z.number() }),
]);

export type LegacyNews = z.infer<typeof legacyNewsSchema>;
