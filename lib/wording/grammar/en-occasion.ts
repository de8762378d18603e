/** English for what was said and done: advice, points, deeds, as the writer's own notes give them. */
import words from './en.json' with { type: 'json' };
import { spokenTo } from './en-deed.ts';
import { lowerFirst } from './en-writer.ts';
import { bare, innerQuotes, isPhrase } from './noun-phrase.ts';

/** Advice as it was given speaks to the writer; repeated by the writer, "your" is "my". */
const swapped: Readonly<Record<string, string>> = {
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
  my: 'your',
  mine: 'yours',
  me: 'you',
  myself: 'yourself',
};

const turned = (text: string): string =>
  text.replaceAll(/\b(?:yourself|yours|your|myself|mine|my|me)\b/giu, (word) => swapped[word.toLowerCase()] ?? word);

const longestPhrase = 14;
const longestQuote = 24;

const inQuotes = (text: string): string => `“${innerQuotes(text.split(' ').slice(0, longestQuote).join(' '))}”`;

export function advice(text: string): { phrase?: string; plan?: string; quoted?: string } {
  const said = bare(text).replace(
    /^(?:you should|i should|to|that i should|she said to|he said to|they said to|told me to|try to)\s+/iu,
    '',
  );
  if (said === '') return {};
  const lowered = said.slice(0, 1).toLowerCase() + said.slice(1);
  const verb = lowered.split(' ')[0] ?? '';
  if (!words.adviceVerbs.includes(verb) || said.split(' ').length > longestPhrase || /[.!?;]\s/u.test(said))
    return { quoted: inQuotes(said) };
  return { phrase: `to ${turned(lowered)}`, plan: turned(lowered) };
}

export function point(text: string): { about?: string; quoted?: string } {
  const said = bare(text).replace(
    /^(?:we (?:talked|spoke) about|talked about|spoke about|told me about|about|on)\s+/iu,
    '',
  );
  if (said === '') return {};
  const lowered = lowerFirst(said);
  const clause = /^(?:how|why|what|where|when|whether)\s/iu.test(lowered);
  if (clause && said.split(' ').length <= longestPhrase && !/[.!?;]\s/u.test(said)) {
    const toThem = /\b(?:she|he|her|his|him)\b/iu.test(lowered) ? spokenTo(lowered) : lowered;
    return toThem === undefined ? { quoted: inQuotes(said) } : { about: toThem };
  }
  if (!clause && isPhrase(said, longestPhrase)) return { about: lowered };
  return { quoted: inQuotes(said) };
}

export function deed(text: string): string {
  const said = bare(text);
  if (said === '') return '';
  if (/^(?:i|we|my|our|it|the|this|that|since)\b/iu.test(said))
    return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
  const lowered = lowerFirst(said);
  const verb = (lowered.split(' ')[0] ?? '').replace(/[,;:.]+$/u, '');
  return words.pastVerbs.includes(verb) || verb.endsWith('ed')
    ? `I ${lowered}.`
    : `Here is what came of it: ${lowered}.`;
}
