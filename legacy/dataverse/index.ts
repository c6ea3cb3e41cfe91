export type { ProtectionLimits } from './protection.ts';
export type { CrmSeed } from './seedRows.ts';
export type { BackOffice, DataverseOptions, DataverseServer } from './startDataverse.ts';
export { startDataverse } from './startDataverse.ts';
