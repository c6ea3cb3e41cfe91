import type { Resolvers } from '../__generated__/resolvers.ts';
import { Customer } from './Customer.ts';

export const resolvers: Resolvers = { Customer };
