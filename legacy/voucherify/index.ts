export { startVoucherify, type Voucherify } from './startVoucherify.ts';
