import type { Resolvers } from '../__generated__/resolvers.ts';
import { __Name__ } from './__Name__.ts';
import { Product } from './Product.ts';

export const resolvers: Resolvers = { Product, __Name__ };
