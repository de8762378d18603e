/** What reads a page's content: loaded when there is a page to read, so that the popup shows before it. */
export { readContent } from './read-content.ts';
export { factFromWords } from '../facts/selected.ts';
export { receive } from './receive.ts';
