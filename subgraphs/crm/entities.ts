import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';

const customerReference = z.object({
  id: z.string().min(1),
  /** The CRM's contact ids; null: identity does not know now; undefined: this fetch did not ask. */
  crmIds: z.array(z.string().min(1)).readonly().nullable().optional(),
});

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;

/** Reads a federation representation. Throws ClientError BAD_USER_INPUT: only the gateway writes them, and it writes them well. */
export function parseCustomerReference(representation: unknown): CustomerReference {
  const parsed = customerReference.safeParse(representation);
  if (parsed.success) return parsed.data;
  throw new ClientError('BAD_USER_INPUT', 'An entity representation lacks its key.', { cause: parsed.error });
}
