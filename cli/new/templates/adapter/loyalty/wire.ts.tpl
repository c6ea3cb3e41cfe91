import { z } from 'zod';

const points = z.number().int();

/** What the club really sends: no more of it is read than is named here. */
const memberSchema = z.object({
  id: z.string().min(1),
  card: z.object({ code: z.string().min(1), programme: z.string(), balance: points, earned: points }).nullable(),
});

/** `GET /members?id=A&id=B`: those of the members that it has. */
export const membersSchema = z.object({ items: z.array(memberSchema) });

export type WireMember = z.infer<typeof memberSchema>;
