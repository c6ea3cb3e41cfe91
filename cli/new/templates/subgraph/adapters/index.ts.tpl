// The systems that __NAME___ADAPTER may name, one line each.
export { __vendorVar__ } from './__vendor__/adapter.ts';
export { nothing } from './none/adapter.ts';
