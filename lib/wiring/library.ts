/** Joins the library to the real store, clock and browser, and to the thread in which it has files worked on. */
import { callsTo } from '../models/calls.ts';
import type { FileWork } from '../models/file-work.ts';
import type { LibraryDeps } from '../models/library.ts';
import { startWorker } from '../platform/index.ts';
import { popupDeps } from './pages.ts';

let work: FileWork | undefined;

export const libraryDeps: LibraryDeps = {
  ...popupDeps,
  fileWork: () => (work ??= callsTo<FileWork>(startWorker('/files.js'))),
};
