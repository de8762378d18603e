import 'fake-indexeddb/auto';
import { createIdbStore } from '../../../lib/store/index.ts';
import { storeContract } from './contract.ts';

let places = 0;

storeContract('IndexedDB', () => {
  places += 1;
  const name = `place-${places}`;
  return { open: () => createIdbStore({ name }) };
});
