export * from './reading.ts';
export { receiveReading } from './received.ts';
