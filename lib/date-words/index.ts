export { loadDateReader, type DateReader, type DateWords, type Direction } from './reader.ts';
