/** Which language a text is in, among those that capture has words for: by script first, then by its commonest words. */
import { letters } from './characters.ts';
import { lexiconData, phrasesOf } from './lexicon.ts';
import { fold, wordsOf } from './phrases.ts';

const scripts: { pattern: RegExp; language: string }[] = [
  { pattern: /[\u3040-\u30FF]/g, language: 'ja' },
  { pattern: /[\uAC00-\uD7AF]/g, language: 'ko' },
  { pattern: /[\u4E00-\u9FFF]/g, language: 'zh' },
  { pattern: /[\u0600-\u06FF]/g, language: 'ar' },
];
/** Letters that Persian has and Arabic has not. */
const persian = /[پچژگکی]/g;

const sampleLength = 6_000;
/** A script counts as the page's when it is more than this share of the sample's letters. */
const scriptShare = 0.15;

const anyLetter = new RegExp(`[${letters}]`, 'g');

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function byScript(text: string): string | undefined {
  const total = Math.max(1, countOf(text, anyLetter));
  const kana = countOf(text, /[\u3040-\u30FF]/g);
  for (const { pattern, language } of scripts) {
    const count = countOf(text, pattern);
    const needed = language === 'ja' ? scriptShare / 3 : scriptShare;
    if (count / total <= needed) continue;
    if (language === 'ar' && countOf(text, persian) > count / 25) return 'fa';
    if (language === 'zh' && kana > 0 && kana > count / 20) return 'ja';
    return language;
  }
  return undefined;
}

/** Evenly from the whole text, since menus at its start are often in another language. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const middle = Math.floor((text.length - sampleLength / 2) / 2);
  return `${text.slice(0, sampleLength / 2)} ${text.slice(middle, middle + sampleLength / 2)}`;
}

/**
 * The languages of a text, the main one first, never empty. `declared` is what the page says of itself, which is often
 * wrong and decides only where the words do not.
 */
export function languagesOf(text: string, declared: string): string[] {
  const sample = sampleOf(text);
  const stated = declared.toLowerCase().split('-')[0] ?? '';
  const written = byScript(sample);
  // Lists of posts in Japanese hold few kana, and Chinese holds none.
  const script = written === 'zh' && stated === 'ja' && /[\u3040-\u30FF]/.test(sample) ? 'ja' : written;
  const words = new Map<string, number>();
  for (const { text: word } of wordsOf(sample)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = lexiconData
    .filter((each) => !['ja', 'ko', 'zh', 'ar', 'fa'].includes(each.language))
    .map((each) => {
      const common = phrasesOf(each.common);
      const hits = common.reduce((sum, word) => sum + (words.get(fold(word)) ?? 0), 0);
      return { language: each.language, hits: hits / Math.sqrt(common.length) + (each.language === stated ? 0.5 : 0) };
    })
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = counts;
  const latin = best && best.hits > 0 ? [best.language] : [];
  if (second && best && second.hits > best.hits * 0.5 && second.hits > 2) latin.push(second.language);
  const found = [...(script ? [script] : []), ...latin];
  if (found.length > 0) return found;
  return [lexiconData.some((each) => each.language === stated) ? stated : 'en'];
}
