export { createDictionary, type Dictionary } from './dictionary.ts';
export { find, searchable, type Placed, type Searchable } from './finding.ts';
export { wordsOfPerson } from './searched.ts';
export { soughtIn, type Sought } from './terms.ts';
export { rangesIn, whyFound, type Found } from './why.ts';
export { wordList, type Staying, type WordList, type WordsOfPerson } from './word-list.ts';
