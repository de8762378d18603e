/**
 * A browser whose IndexedDB fails on demand, in the ways that browsers do. Each function arms one failure, which lasts for
 * as many times as asked; call `vi.restoreAllMocks()` after each test.
 */
import { vi } from 'vitest';

/** What the stand-in for IndexedDB does within; needed to fail where a browser fails, between the request and the disk. */
interface InsideTransaction extends IDBTransaction {
  _execRequestAsync(request: { operation: () => unknown; source?: IDBObjectStore }): IDBRequest;
  _abort(errorName: string): void;
}

const inside = (transaction: IDBTransaction): InsideTransaction => transaction as InsideTransaction;

const errorNamed = (name: string): DOMException => new DOMException(`failed on demand: ${name}`, name);

/** Lets the next `times` attempts to open a database fail. Returns the spy that counts all attempts. */
export function failOpening(errorName: string, times: number): ReturnType<typeof vi.spyOn> {
  const spy = vi.spyOn(indexedDB, 'open');
  for (let left = times; left > 0; left -= 1) {
    spy.mockImplementationOnce(() => {
      const request = new IDBOpenDBRequest();
      setImmediate(() => {
        Object.assign(request, { readyState: 'done', error: errorNamed(errorName) });
        request.dispatchEvent(new IDBVersionChangeEvent('error'));
      });
      return request;
    });
  }
  return spy;
}

/** Lets the next write to `table` fail after it was asked for, as a full disk does. */
export function failWriting(errorName: string, table: string): void {
  type Put = (this: IDBObjectStore, ...record: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
  let failed = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
    if (failed || this.name !== table) return put.apply(this, record);
    failed = true;
    return inside(this.transaction)._execRequestAsync({
      source: this,
      operation: () => {
        throw errorNamed(errorName);
      },
    }) as IDBRequest<IDBValidKey>;
  });
}

/** Lets the next transaction fail when all its requests have succeeded and it is about to reach the disk. */
export function failCommitting(errorName: string): void {
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
    inside(this)._execRequestAsync({ operation: () => inside(this)._abort(errorName) });
  });
}

/** Lets the next `times` reads by this method fail. */
export function failReading(method: 'get' | 'getAll' | 'getAllKeys', errorName: string, times: number): void {
  const spy = vi.spyOn(IDBObjectStore.prototype, method);
  for (let left = times; left > 0; left -= 1) {
    spy.mockImplementationOnce(function (this: IDBObjectStore) {
      return inside(this.transaction)._execRequestAsync({
        source: this,
        operation: () => {
          throw errorNamed(errorName);
        },
      });
    });
  }
}

/** The databases that were opened since the call, in their order: to close one behind the store's back. */
export function watchOpened(): () => IDBDatabase[] {
  const open = vi.spyOn(indexedDB, 'open');
  return () => open.mock.results.map(({ value }) => (value as IDBOpenDBRequest).result);
}
