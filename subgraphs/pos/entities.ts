import { z } from 'zod';
import { representationParser } from '../kit/index.ts';

const reference = z.object({ id: z.string().min(1) });
const productReference = z.object({ sku: z.string().min(1) });

export type StoreReference = Readonly<z.infer<typeof reference>>;
export type TillReference = Readonly<z.infer<typeof reference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;

export const parseStoreReference = representationParser(reference);
export const parseTillReference = representationParser(reference);
export const parseProductReference = representationParser(productReference);
