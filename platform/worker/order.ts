import { z } from 'zod';

/** What goes from the thread's owner to its program: the program's own messages, and the order to end. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), body: z.unknown() }),
  z.object({ type: z.literal('stop') }),
]);

export type Order = z.infer<typeof orderSchema>;
