// The clubs that LOYALTY_ADAPTER may name, one line each.
export { voucherify } from './voucherify/adapter.ts';
