import type { Resolvers } from '../__generated__/resolvers.ts';
import { BasketQuote } from './BasketQuote.ts';
import { Product } from './Product.ts';
import { Query } from './Query.ts';
import { Store } from './Store.ts';
import { Till } from './Till.ts';

export const resolvers: Resolvers = { Query, BasketQuote, Product, Store, Till };
