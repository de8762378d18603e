export { packed, unpacked, type LockProblem } from './backup/packing.ts';
export { backupBytes } from './backup/write.ts';
export { readBackup, type BackupDamage, type BackupRefusal, type ReadBackup } from './backup/read.ts';
export type { Counts } from './backup/format.ts';
export { createIdbStore } from './idb-store.ts';
export * from './store.ts';
