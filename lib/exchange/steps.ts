/** Work that can be done a slice at a time: it yields how much of it is done, from 0 to 1, and returns what came of it. */
export type Steps<Value> = Generator<number, Value>;
