/** Texts that may be the name of whose page it is, each weighed by where it stands and how much it looks like a name. */
import type { Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { inTwoScripts } from '../text/name-forms.ts';
import { nameParts, nameScore } from '../text/names.ts';
import { wordsOf } from '../text/phrases.ts';

export interface NameEvidence {
  name: string;
  honorific?: string;
  source: EvidenceSource;
  /** Sum of what speaks for it; about 1 per independent source. */
  weight: number;
  /** The same name in another script, where the page gives both. */
  transliteration?: string;
  /** The block it was read from, where the text around it describes the person. */
  block?: Block;
}

/** How far each source is to be believed when it looks like a name. */
const trust: Partial<Record<EvidenceSource, number>> = {
  'json-ld': 1.6,
  microdata: 1.3,
  rdfa: 1.3,
  'h-card': 1.2,
  'open-graph': 0.9,
  meta: 0.5,
  title: 1.2,
  heading: 1.2,
  text: 0.6,
  'image-alt': 0.4,
};

const titleSeparators = /\s+[-–—|·•:»«/>]+\s+|\s*[|·»«>:,]\s*|\s[-–—]|[-–—]\s|\s*[（）()【】「」]\s*|\s+::\s+/u;
/** Those between which a family name may stand first: "HOLT, Maren - Institute of Tides". */
const wideSeparators = /\s+[-–—|·•»«/]+\s+|\s*[|·»«]\s*/u;
/** Possessives and phrases after which a title goes on about the page, not the person. */
const possessive = /['’]s?\b.*$/u;

/** "Hi, I’m Jane Doe": what a title says before the name. */
const greeting =
  /^\W*(?:(?:hi|hello|hey|hola|hallo|bonjour|salut|ciao|olá|oi)\b[\s,!.–—-]*)?(?:(?:i['’]m|i am|my name is|je suis|je m['’]appelle|ich bin|soy|me llamo|sono|mi chiamo|sou|ik ben)\s)/i;

/** Parts of a title or heading that may be the name: cut at separators, with the words around names taken off. */
function namePieces(text: string, lexicon: Lexicon): string[] {
  const parts = [text, ...text.split(wideSeparators), ...text.split(titleSeparators)];
  return parts.flatMap((part) => {
    const plain = part.replace(greeting, '');
    const bare = withoutNoise(plain.replace(/\s*(?:homepage|home page)\b.*$/i, '').replace(possessive, ''), lexicon);
    return [plain, bare].map((each) => each.trim()).filter(Boolean);
  });
}

/** Takes words like "Home page of" and "CV" off both ends. */
function withoutNoise(text: string, lexicon: Lexicon): string {
  const words = wordsOf(text);
  let from = 0;
  let to = words.length;
  for (let hit = lexicon.noise.at(words, from); hit && hit.to < to; hit = lexicon.noise.at(words, from)) from = hit.to;
  for (let at = from + 1; at < to; at++) {
    const hit = lexicon.noise.at(words, at);
    if (hit && hit.to === to) {
      to = at;
      at = from;
    }
  }
  const first = words[from];
  const last = words[to - 1];
  return first && last ? text.slice(first.start, endOfWord(text, last.end)) : '';
}

/** A full stop right after an initial belongs to it. */
const endOfWord = (text: string, end: number): number => (text.charAt(end) === '.' ? end + 1 : end);

/** A name in two scripts. */
export type NamePair = readonly [string, string];

/** Below this, a text in one of the scripts is a word beside the name, not the name again. */
const likelyName = 0.7;

/** "水原 朋香 (Tomoka Mizuhara)": both parts are names. */
function pairIn(text: string, lexicon: Lexicon): NamePair | undefined {
  const parts = inTwoScripts(text);
  return parts?.every((part) => isLikely(part, lexicon)) === true ? parts : undefined;
}

/** Whether a text looks like a name by itself. */
export const isLikely = (text: string, lexicon: Lexicon): boolean =>
  nameScore(nameParts(text, lexicon).name, lexicon) >= likelyName;

/** Gathers what may be the name, with how much speaks for each. */
export class NameWeighing {
  readonly candidates: NameEvidence[] = [];
  /** Names that stand beside each other in two scripts. */
  readonly pairs: NamePair[] = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Weighs one text as a name; `factor` is how much its place speaks for it. */
  add(text: string, source: EvidenceSource, factor: number, block?: Block): void {
    if (text.length > 200) return;
    const pair = pairIn(text, this.#lexicon);
    if (pair) {
      this.pairs.push(pair);
      for (const one of pair) this.add(one, source, factor, block);
      return;
    }
    const parts = nameParts(text, this.#lexicon);
    const score = nameScore(parts.name, this.#lexicon);
    if (score === 0) return;
    const isTitled = parts.honorific !== undefined || parts.name.length < text.trim().length - 2;
    const bonus = isTitled ? 0.1 : 0;
    this.candidates.push({
      ...parts,
      source,
      weight: score * factor * (trust[source] ?? 0.5) + bonus,
      ...(block && { block }),
    });
  }

  addPieces(text: string, source: EvidenceSource, factor: number, block?: Block): void {
    const seen = new Set<string>();
    for (const piece of namePieces(text, this.#lexicon)) {
      if (seen.has(piece)) continue;
      seen.add(piece);
      // The whole text being the name speaks more than a part of it.
      this.add(piece, source, piece === text.trim() ? factor : factor * 0.85, block);
    }
  }
}
