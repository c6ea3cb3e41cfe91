import type { Resolvers } from '../__generated__/resolvers.ts';
import { Customer } from './Customer.ts';
import { Query } from './Query.ts';

export const resolvers: Resolvers = { Query, Customer };
