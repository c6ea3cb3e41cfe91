// The CRMs that CRM_ADAPTER may name, one line each.
export { dataverse } from './dataverse/adapter.ts';
