import type { Resolvers } from '../__generated__/resolvers.ts';
import { Customer } from './Customer.ts';
import { Order } from './Order.ts';
import { Product } from './Product.ts';
import { Query } from './Query.ts';
import { Store } from './Store.ts';
import { Subscription } from './Subscription.ts';

export const resolvers: Resolvers = { Query, Customer, Product, Order, Store, Subscription };
