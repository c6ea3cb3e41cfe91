import { z } from 'zod';
import { representationParser, type Reading } from '../kit/index.ts';
import type { __Name__Article } from './port.ts';

const productReference = z.object({ sku: z.string().min(1) });

export type ProductReference = Readonly<z.infer<typeof productReference>>;
export type __Name__Parent = Reading<__Name__Article>;

export const parseProductReference = representationParser(productReference);
