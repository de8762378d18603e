/** Which of the names that were weighed is the one: what several sources agree on wins over the loudest. */
import type { Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { inTwoScripts } from '../text/name-forms.ts';
import { nameKey, nameParts, sameKeys } from '../text/names.ts';
import { isLikely, type NameEvidence, type NamePair } from './name-weighing.ts';
import type { ShownWords } from './stale.ts';

/** How well an address agrees with a name: its family name, or given name, or initials with it. */
function addressSupport(key: readonly string[], address: string): number {
  const words = key.filter((word) => word.length >= 3);
  const hits = words.filter((word) => address.includes(word)).length;
  if (hits === 0) return 0;
  return hits === 1 ? 0.35 : 0.6;
}

/** Where the name comes from that nobody sees on the page. */
const inHead = new Set<EvidenceSource>(['json-ld', 'microdata', 'rdfa', 'open-graph', 'meta', 'title']);
/** A heading or a loud line near the top. */
const plainlyShown = 0.8;

const isPlain = ({ block, weight }: NameEvidence): boolean => block !== undefined && weight >= plainlyShown;

/** Where the page plainly shows a name, the head's count only if the page shows them too, or its address does. */
export function withoutUnseen(candidates: readonly NameEvidence[], shown: ShownWords, address: string): NameEvidence[] {
  if (!candidates.some(isPlain)) return [...candidates];
  return candidates.filter(
    ({ source, name }) => !inHead.has(source) || shown.hold(name) || addressSupport(nameKey(name), address) > 0,
  );
}

/** The name with the same in another script: beside it in one text, or on the line below. The one that stands first is the name. */
export function inBothScripts(
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
export function decide(candidates: readonly NameEvidence[], address: string): NameEvidence | undefined {
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
