/**
 * Whose page it is, by weighing evidence: structured data, the title, headings, the largest text, image captions, address,
 * e-mail. No one source is trusted alone; what several agree on wins over the loudest.
 */
import { coverage, type Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Said } from '../sites/site.ts';
import type { StructuredData } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { ShownWords } from './stale.ts';
import { inTwoScripts } from '../text/name-forms.ts';
import { nameKey, nameParts, nameScore, sameKeys } from '../text/names.ts';
import { fold, wordsOf } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';

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

type NamePair = readonly [string, string];

/** Below this, a text in one of the scripts is a word beside the name, not the name again. */
const likelyName = 0.7;

/** "水原 朋香 (Tomoka Mizuhara)": both parts are names. */
function pairIn(text: string, lexicon: Lexicon): NamePair | undefined {
  const parts = inTwoScripts(text);
  return parts?.every((part) => isLikely(part, lexicon)) === true ? parts : undefined;
}

const isLikely = (text: string, lexicon: Lexicon): boolean =>
  nameScore(nameParts(text, lexicon).name, lexicon) >= likelyName;

class NameWeighing {
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

/** Blocks near the top that may show the name: headings, large or bold short lines, the first lines. */
function addBlocks(weighing: NameWeighing, blocks: readonly Block[]): void {
  const sizes = blocks.map((block) => block.fontSize);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  let headings = 0;
  for (const block of blocks.slice(0, 400)) {
    const inMenu = block.box.region === 'nav' || block.box.region === 'footer';
    if (block.level > 0 && headings < 12) {
      headings++;
      const factor = (block.level === 1 ? 1 : block.level === 2 ? 0.8 : 0.55) * (headings <= 2 ? 1 : 0.75);
      weighing.addPieces(block.text, 'heading', inMenu ? factor * 0.5 : factor, block);
    } else if (block.index < 60 && block.text.length <= 70) {
      const loud = coverage(block, block.bold) > 0.8 || (block.fontSize >= largest && block.fontSize > 16);
      const linked = coverage(block, block.links) > 0.9;
      const early = block.index < 12 ? 1 : 0.6;
      weighing.add(block.text, 'text', (loud ? 1.5 : 0.8) * early * (linked || inMenu ? 0.5 : 1), block);
    }
  }
}

const introductions =
  /(?:my name is|i am|i['’]m|je m['’]appelle|je suis|mein name ist|ich bin|me llamo|mi nombre es|soy|mi chiamo|meu nome é|mijn naam is|ik ben|اسمي|أنا|私は|我叫|我是|저는)\s+([^,.!?()、。，]{3,50})/giu;
const copula =
  /^(.{3,50}?)(?:\s\([^()]{1,60}\))?,?\s(?:is|was|are|ist|war|est|es|è|é|was een|received|earned|joined|holds|works|has|wurde|a été|nació|wurde|studied|graduated|founded|est né|ha|sono|studeerde|teaches|leads|serves|specializes|practices|believes|writes|lives)\s/u;

/** Sentences that say who it is: "I am Jane Doe", "Jane Doe is a historian". */
function addSentences(weighing: NameWeighing, blocks: readonly Block[], lexicon: Lexicon): void {
  let read = 0;
  for (const block of blocks) {
    if (block.text.length < 30 || block.box.region === 'nav' || read > 12) continue;
    read++;
    for (const match of block.text.slice(0, 600).matchAll(introductions)) {
      const words = (match[1] ?? '').split(' ');
      for (const length of [2, 3, 4]) weighing.add(words.slice(0, length).join(' '), 'text', 1, block);
    }
    const [first] = sentencesOf(block.text.slice(0, 400), lexicon);
    const subject = first && copula.exec(block.text.slice(first.start, first.end))?.[1];
    if (subject) weighing.add(subject, 'text', 1.2, block);
  }
}

/** Words of the page's address and of an e-mail's local part, to check a name against. */
function addressWords(url: string, emails: readonly string[]): string {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  const path = safeDecode(pathname);
  return fold([hostname.replace(/^www\./, ''), path, ...emails.map((email) => email.split('@')[0] ?? '')].join(' '));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How well an address agrees with a name: its family name, or given name, or initials with it. */
function addressSupport(key: readonly string[], address: string): number {
  const words = key.filter((word) => word.length >= 3);
  const hits = words.filter((word) => address.includes(word)).length;
  if (hits === 0) return 0;
  return hits === 1 ? 0.35 : 0.6;
}

export interface NameView {
  blocks: readonly Block[];
  images: readonly { alt: string }[];
  structured: StructuredData;
  url: string;
  emails: readonly string[];
  lexicon: Lexicon;
  /** The name, where the site's adapter knows it. */
  said?: Said | undefined;
}

/** Weight of a name that an adapter vouches for: more than sources that agree by chance. */
const saidWeight = 4;

function saidName({ block, value = block.text }: Said, lexicon: Lexicon): NameEvidence {
  return { ...nameParts(value, lexicon), source: block.level > 0 ? 'heading' : 'text', weight: saidWeight, block };
}

/** The person's name with what speaks for it; undefined when nothing on the page looks like one. */
export function findName(view: NameView): NameEvidence | undefined {
  const { blocks, images, structured, url, emails, lexicon } = view;
  if (view.said) return saidName(view.said, lexicon);
  const weighing = new NameWeighing(lexicon);
  const people = structured.people.filter((person) => person.name !== undefined);
  for (const person of people) {
    weighing.addPieces(person.name ?? '', person.source, person.main ? (people.length > 3 ? 0.6 : 1) : 0.35);
  }
  weighing.addPieces(structured.title, 'title', 1);
  for (const key of ['og:title', 'twitter:title'])
    weighing.addPieces(structured.meta.get(key) ?? '', 'open-graph', 0.8);
  weighing.addPieces(structured.meta.get('author') ?? '', 'meta', 1);
  weighing.addPieces(structured.meta.get('og:site_name') ?? '', 'meta', 0.6);
  const first = structured.meta.get('profile:first_name');
  const family = structured.meta.get('profile:last_name');
  if (first && family) weighing.add(`${first} ${family}`, 'open-graph', 1.3);
  addBlocks(weighing, blocks);
  addSentences(weighing, blocks, lexicon);
  for (const { alt } of images.slice(0, 30)) weighing.addPieces(alt, 'image-alt', 0.8);
  const copyright = blocks.find((block) => block.text.length < 160 && /©|copyright/i.test(block.text));
  const owner = copyright?.text.match(/(?:©|copyright)[\s\d:–,-]*(?:by\s)?([^.|,\d]{4,50})/iu)?.[1];
  if (owner) weighing.addPieces(owner, 'text', 0.7);
  const address = addressWords(url, emails);
  const best = decide(withoutUnseen(weighing.candidates, new ShownWords(blocks), address), address);
  return best && inBothScripts(best, weighing.pairs, blocks, lexicon);
}

/** Where the name comes from that nobody sees on the page. */
const inHead = new Set<EvidenceSource>(['json-ld', 'microdata', 'rdfa', 'open-graph', 'meta', 'title']);
/** A heading or a loud line near the top. */
const plainlyShown = 0.8;

/** Where the page plainly shows a name, the head's count only if the page shows them too, or its address does. */
function withoutUnseen(candidates: readonly NameEvidence[], shown: ShownWords, address: string): NameEvidence[] {
  const isPlain = ({ block, weight }: NameEvidence): boolean => block !== undefined && weight >= plainlyShown;
  if (!candidates.some(isPlain)) return [...candidates];
  return candidates.filter(
    ({ source, name }) => !inHead.has(source) || shown.hold(name) || addressSupport(nameKey(name), address) > 0,
  );
}

/** The name with the same in another script: beside it in one text, or on the line below. The one that stands first is the name. */
function inBothScripts(
  best: NameEvidence,
  pairs: readonly NamePair[],
  blocks: readonly Block[],
  lexicon: Lexicon,
): NameEvidence {
  const named = (text: string): string => nameParts(text, lexicon).name;
  for (const pair of pairs) {
    const [name, transliteration] = [named(pair[0]), named(pair[1])];
    if (name === best.name || transliteration === best.name) return { ...best, name, transliteration };
  }
  const below = best.block && blocks[best.block.index + 1];
  const other = below && below.text.length <= longestName ? named(below.text) : '';
  const isOther = inTwoScripts(`${best.name} ${other}`) !== undefined && inTwoScripts(best.name) === undefined;
  return isOther && isLikely(other, lexicon) ? { ...best, transliteration: other } : best;
}

/** UTF-16 units. */
const longestName = 60;
const mostNameWords = 5;

/** A heading or a loud line near the top that spells the name out further (second family names, middle names). */
function isFuller({ evidence, key }: { evidence: NameEvidence; key: string[] }, best: readonly string[]): boolean {
  const stands = evidence.block !== undefined && evidence.block.index < 40 && evidence.weight >= 0.8;
  return (
    stands &&
    best.length > 1 &&
    key.length > best.length &&
    key.length <= mostNameWords &&
    best.every((word) => key.includes(word))
  );
}

/** Adds up what agrees, once per source, and takes the heaviest; its fullest spelling among equals is shown. */
function decide(candidates: readonly NameEvidence[], address: string): NameEvidence | undefined {
  let best: { evidence: NameEvidence; key: string[]; total: number } | undefined;
  const considered = candidates
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 60)
    .map((evidence) => ({ evidence, key: nameKey(evidence.name) }));
  for (const candidate of considered) {
    const bySource = new Map<EvidenceSource, number>();
    for (const other of considered) {
      if (!sameKeys(candidate.key, other.key)) continue;
      const { source, weight } = other.evidence;
      bySource.set(source, Math.max(bySource.get(source) ?? 0, weight));
    }
    let total = candidate.evidence.weight * 0.5 + addressSupport(candidate.key, address);
    for (const weight of bySource.values()) total += weight;
    if (!best || total > best.total) best = { ...candidate, total };
  }
  if (!best) return undefined;
  const { evidence, key, total } = best;
  const fuller = considered.find((each) => isFuller(each, key))?.evidence;
  if (fuller) return { ...fuller, weight: total };
  const shown = considered.find((each) => each.evidence.block && each.key.join() === key.join())?.evidence;
  return {
    ...evidence,
    ...(shown?.block && { block: shown.block }),
    ...(shown?.honorific !== undefined && { honorific: shown.honorific }),
    weight: total,
  };
}
