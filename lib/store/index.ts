export { isBackup, isLocked, packed, unpacked, type LockProblem } from './backup/packing.ts';
export { backupBytes } from './backup/write.ts';
export { isWhole } from './backup/proof.ts';
export { readBackup, type BackupDamage, type BackupRefusal, type ReadBackup } from './backup/read.ts';
export type { BackupHeader, Counts } from './backup/format.ts';
export { createIdbStore } from './idb-store.ts';
export * from './store.ts';
export { piecesOf } from './pieces.ts';
