import { storeContract } from './contract.ts';
import { createMemory, createMemoryStore } from './memory-store.ts';

storeContract('The model in memory', () => {
  const memory = createMemory();
  return { open: () => createMemoryStore(memory) };
});
