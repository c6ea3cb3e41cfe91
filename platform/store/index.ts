export { openStore, type StoreOptions } from './openStore.ts';
export { insertMany, type InsertOptions } from './insertMany.ts';
export type { Migration } from './migration.ts';
export type { Sql, SqlRow, SqlValue } from './sql.ts';
export type { Store } from './store.ts';
export { withoutIndexes } from './withoutIndexes.ts';
