import type { Resolvers } from '../__generated__/resolvers.ts';
import { BasketQuote } from './BasketQuote.ts';
import { Category } from './Category.ts';
import { Customer } from './Customer.ts';
import { Order } from './Order.ts';
import { Product } from './Product.ts';
import { ProductConnection } from './ProductConnection.ts';
import { Query } from './Query.ts';
import { ShopAccount } from './ShopAccount.ts';
import { Subscription } from './Subscription.ts';

export const resolvers: Resolvers = {
  Query,
  BasketQuote,
  Category,
  Customer,
  Order,
  Product,
  ProductConnection,
  ShopAccount,
  Subscription,
};
