import type { Resolvers } from '../__generated__/resolvers.ts';
import { Customer } from './Customer.ts';
import { Order } from './Order.ts';
import { Query } from './Query.ts';
import { Subscription } from './Subscription.ts';

export const resolvers: Resolvers = { Customer, Order, Query, Subscription };
