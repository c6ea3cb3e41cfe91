// The ERPs that ERP_ADAPTER may name, one line each.
export { businessCentral } from './business-central/adapter.ts';
export { tryton } from './tryton/adapter.ts';
