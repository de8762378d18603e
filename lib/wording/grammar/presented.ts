/** Someone as they are told of to another, in any language. */
import { fold } from '../tokens.ts';
import { bare, calmer, isPhrase } from './noun-phrase.ts';
import { addressee } from './salutation.ts';

/** Words of a post or a house that a sentence bears beside a name; longer ones are left out. */
const mostWords = 9;

/** A post or a house in few plain words; empty where it has none, such as a motto. */
export function inPlainWords(text: string): string {
  const said = calmer(bare(text.replaceAll(/\s*\([^()]*\)/gu, '')));
  return isPhrase(said, mostWords) && !/[()[\]]/u.test(said) ? said : '';
}

/** "Petra Dahl (Data librarian, Weston Library)": the brackets keep every language's grammar off what was saved. */
export function presented(name: string, post = '', organization = ''): string {
  const [role, house] = [inPlainWords(post), inPlainWords(organization)];
  const isNamed = house === '' || fold(role).includes(fold(house));
  const details = [role, isNamed ? '' : house].filter((each) => each !== '').join(', ');
  return details === '' ? addressee(name, undefined) : `${addressee(name, undefined)} (${details})`;
}
