import { z } from 'zod';

const text = z.string().nullable();

/** What the CRM really sends: no more of it is read than is named here. */
const contactSchema = z.object({
  id: z.string().min(1),
  company: z.boolean(),
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  street: text,
  postalCode: text,
  city: text,
  country: text,
});

/** `GET /contacts?id=A&id=B`: those of the contacts that it has. */
export const contactsSchema = z.object({ items: z.array(contactSchema) });

export type WireContact = z.infer<typeof contactSchema>;
