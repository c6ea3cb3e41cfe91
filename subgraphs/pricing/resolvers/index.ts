import type { Resolvers } from '../__generated__/resolvers.ts';
import { BasketQuote } from './BasketQuote.ts';
import { Customer } from './Customer.ts';
import { Mutation } from './Mutation.ts';
import { Price } from './Price.ts';
import { Product } from './Product.ts';
import { PromiseCheck } from './PromiseCheck.ts';
import { Query } from './Query.ts';
import { RevokePricePromisesResult } from './RevokePricePromisesResult.ts';
import { Subscription } from './Subscription.ts';

export const resolvers: Resolvers = {
  BasketQuote,
  Customer,
  Mutation,
  Price,
  Product,
  PromiseCheck,
  Query,
  RevokePricePromisesResult,
  Subscription,
};
