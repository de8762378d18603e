/** What someone is found by: their name, what they are and where, the user's tags, and all that is kept of them. */
import { standing, type Interaction } from '../contacts/index.ts';
import type { KeptOfPerson } from '../overview/index.ts';
import { termsOf } from './terms.ts';
import { places, type Place, type WordsOfPerson } from './word-list.ts';

/** A text that someone is found by, and what it is. */
export interface SearchedText {
  place: Place;
  is: 'name' | 'about' | 'tag' | 'email' | 'fact' | 'note' | 'letter' | 'log';
  text: string;
}

/** The words that the user wrote of something that happened. */
function wordsOfInteraction(each: Interaction): string[] {
  if ('text' in each) return [each.text];
  if ('what' in each) return [each.what];
  if (each.type === 'advised') return [each.advice];
  if (each.type === 'referred') return [each.name];
  return each.type === 'congratulated' && each.on !== undefined ? [each.on] : [];
}

/** Every text that someone is found by, the more telling first. */
export function searchedTexts({ contact, facts, letters, interactions, notes }: KeptOfPerson): SearchedText[] {
  const corrected = (contact.corrections ?? []).flatMap(({ title, organization }) => [title ?? '', organization ?? '']);
  const all: SearchedText[] = [];
  const add = (place: Place, is: SearchedText['is'], ...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text !== undefined && text !== '') all.push({ place, is, text });
  };
  add('name', 'name', contact.name.value, contact.transliteration?.value);
  add('about', 'about', contact.headline?.value, contact.organization?.value);
  add('about', 'tag', ...(contact.tags ?? []));
  add('about', 'email', ...contact.emails.map(({ value }) => value));
  add('kept', 'fact', ...facts.map(({ quote }) => quote), ...corrected);
  add('kept', 'note', ...notes.map(({ text }) => text));
  add('kept', 'letter', ...letters.flatMap(({ subject, body }) => [subject, body]));
  add('kept', 'log', ...standing(interactions).flatMap(wordsOfInteraction));
  return all;
}

/** Longer ones are no words, and would be carried along by all. */
const longestWord = 60;

export function wordsOfPerson(kept: KeptOfPerson): WordsOfPerson {
  const words = new Map<string, number>();
  // The more telling texts come first, so that a word keeps the most telling of its places.
  for (const { place, text } of searchedTexts(kept))
    for (const { word } of termsOf(text))
      if (!words.has(word) && word.length <= longestWord) words.set(word, places.indexOf(place));
  return words;
}
