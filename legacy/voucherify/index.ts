export { startVoucherify, type Voucherify, type VoucherifyOptions } from './startVoucherify.ts';
