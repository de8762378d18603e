/** Long work that tells how far it is, and that can be ended at each telling. */

/** What is under way: which part of it is done, from 0 to 1, where that is known. */
export interface Progress {
  is:
    /** Of a backup. */
    | 'writing'
    | 'locking'
    | 'checking'
    | 'unlocking'
    | 'opening'
    | 'restoring'
    /** Of people. */
    | 'reading'
    | 'comparing'
    | 'keeping'
    | 'taking-back'
    | 'making'
    /** Of either, when it is on the disk. */
    | 'arranging';
  done?: number;
}

/** Told how far the work is. What it throws ends the work, and nothing of it is kept. */
export type Tell = (progress: Progress) => void;

/** The user has ended it. */
export class Cancelled extends Error {}
