export type { BackOffice, BusinessCentral, BusinessCentralOptions } from './startBusinessCentral.ts';
export { startBusinessCentral } from './startBusinessCentral.ts';
