import { z } from 'zod';

/** What a process of the world begins with. */
export const partStartSchema = z.object({
  type: z.literal('start'),
  /** From monotonic to business time, in milliseconds. */
  distance: z.number(),
  env: z.record(z.string(), z.string()),
  dataDir: z.string(),
  /** Of a node: to run it with caches that hear of no change. */
  isDeaf: z.boolean(),
});

/** What it is told. */
export const partOrderSchema = z.discriminatedUnion('type', [
  partStartSchema,
  z.object({ type: z.literal('clock'), distance: z.number() }),
]);

/** What it says. */
export const partNewsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), url: z.string(), settings: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('clock set') }),
  z.object({ type: z.literal('failed'), text: z.string() }),
]);

export type PartStart = z.infer<typeof partStartSchema>;
export type PartOrder = z.infer<typeof partOrderSchema>;
export type PartNews = z.infer<typeof partNewsSchema>;
