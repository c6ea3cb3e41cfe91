import type { CacheScope } from '../../../../platform/cache/index.ts';
import type { Market } from '../../../../platform/context/index.ts';

/**
 * Whose it is what hangs on one account: that identity's, whoever asks for it, so that it stays in this process. The market's account for
 * sales to nobody known is no person's.
 */
export function accountScope(number: string, { walkInCustomer }: Pick<Market, 'walkInCustomer'>): CacheScope {
  return number === walkInCustomer
    ? { kind: 'group', group: `Customer ${number}` }
    : { kind: 'identity', identity: number };
}
