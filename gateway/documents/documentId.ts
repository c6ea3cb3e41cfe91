import { z } from 'zod';

/** What a document may be called by: a hash, or whatever short name a manifest gives it. */
export const documentIdSchema = z.string().regex(/^[\w.:+/=-]{1,200}$/);
