import { z } from 'zod';
import { representationParser } from '../kit/index.ts';

const customerReference = z.object({
  id: z.string().min(1),
  /** The CRM's contact ids; null: identity does not know now; undefined: this fetch did not ask. */
  crmIds: z.array(z.string().min(1)).readonly().nullable().optional(),
});

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;

export const parseCustomerReference = representationParser(customerReference);
