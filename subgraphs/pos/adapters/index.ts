// The till systems that POS_ADAPTER may name, one line each.
export { noTills } from './none/adapter.ts';
export { tillserver } from './tillserver/adapter.ts';
