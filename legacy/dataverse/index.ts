export type { DataverseOptions, DataverseServer } from './startDataverse.ts';
export { dataverseCredentials, startDataverse } from './startDataverse.ts';
export type { ProtectionLimits } from './protection.ts';
export type { CrmSeed } from './seedRows.ts';
