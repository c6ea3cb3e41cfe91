import { z } from 'zod';

/** What the system really sends: no more of it is read than is named here. */
const articleSchema = z.object({ sku: z.string().min(1), title: z.string() });

/** `GET /articles?sku=A&sku=B`: those of the articles that it has. */
export const articlesSchema = z.object({ items: z.array(articleSchema) });

export type WireArticle = z.infer<typeof articleSchema>;
