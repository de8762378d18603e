/** What the browser's errors mean to the user. */
import { StoreFailure, type StoreProblem } from './store.ts';

const problemByErrorName: Readonly<Record<string, StoreProblem>> = {
  VersionError: 'newer-version',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  QuotaExceededError: 'full',
};

/** Names of the errors that say a record cannot be kept as it is: a mistake of ours, never the browser's state. */
const mistakes: ReadonlySet<string> = new Set(['DataError', 'DataCloneError']);

/** What kept the database from opening. Where the browser has no IndexedDB at all, reaching for it throws a plain error. */
export function openingFailure(error: unknown): StoreFailure {
  const problem = error instanceof DOMException ? problemOf(error) : 'refused';
  return new StoreFailure(problem, { cause: error });
}

/** What made work on the open database fail: a StoreFailure, or the error itself where only a bug can be behind it. */
export function workFailure(error: unknown): unknown {
  if (!(error instanceof DOMException) || mistakes.has(error.name)) return error;
  return new StoreFailure(problemOf(error), { cause: error });
}

const problemOf = (error: DOMException): StoreProblem => problemByErrorName[error.name] ?? 'unreadable';

/**
 * Whether work failed because the browser had ended the connection: before it (InvalidStateError), or while it ran
 * (AbortError, since nothing here aborts a transaction and then reports it so). Nothing was written, and it may be tried again.
 */
export const connectionEnded = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');
