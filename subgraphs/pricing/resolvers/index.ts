import type { Resolvers } from '../__generated__/resolvers.ts';
import { Customer } from './Customer.ts';
import { Price } from './Price.ts';
import { Product } from './Product.ts';
import { Subscription } from './Subscription.ts';

export const resolvers: Resolvers = { Customer, Price, Product, Subscription };
