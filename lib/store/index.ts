export { createIdbStore, type IdbStoreOptions } from './idb-store.ts';
export * from './store.ts';
