/** Facts that are sentences of a text about the person, and clauses of them that say something of another kind. */
import type { Block, Range, Run } from '../page/block.ts';
import type { FactKind } from '../reading.ts';
import { datesIn, isOnlyDate } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { kindScores, strongest, type KindScores } from './classify.ts';
import { datesUnder, type Ruling } from './dating.ts';
import { degreeParts, highest } from './degrees.ts';
import { datesOf, withoutBirths } from './fields.ts';
import { bounded, isForVisitors, marked, type DatedContext, type Finding } from './finding.ts';
import { sentenceKind } from './kinds.ts';
import type { Section } from './outline.ts';
import { sentenceFields } from './sentence-fields.ts';

/** Words; anything shorter is no sentence. */
const shortest = 3;
/** UTF-16 units. */
const shortestClause = 25;

/** A sentence cut at its semicolons, where both sides say something. */
function clausesOf(text: string, { start, end }: Run): Run[] {
  const sentence = text.slice(start, end);
  const clauses: Run[] = [];
  let from = 0;
  for (let at = sentence.indexOf('; '); at >= 0; at = sentence.indexOf('; ', from)) {
    if (at - from < shortestClause || sentence.length - at < shortestClause) break;
    clauses.push({ start: start + from, end: start + at });
    from = at + 2;
  }
  return [...clauses, { start: start + from, end }];
}

/** Facts among a paragraph's sentences. */
export function proseFacts(block: Block, section: Section, index: number, context: DatedContext): Finding[] {
  const { lexicon, ruled } = context;
  const findings: Finding[] = [];
  const ruling = ruled.get(block);
  for (const run of sentencesOf(block.text, lexicon).flatMap((each) => clausesOf(block.text, each))) {
    const text = block.text.slice(run.start, run.end);
    const words = wordsOf(text);
    if (words.length < shortest || isOnlyDate(text) || isForVisitors(words, lexicon, text)) continue;
    const kind = sentenceKind(text, words, section, context);
    if (!kind) continue;
    const stated = { start: block.start + run.start, end: block.start + run.end, text, words };
    findings.push(sentenceFact(stated, kind, index, lexicon, ruling));
    findings.push(...otherDegrees(stated, kind, index, lexicon));
    for (const part of otherKinds(text, kind.kind, lexicon)) {
      const offset = block.start + run.start;
      const range = { ...part, start: offset + part.start, end: offset + part.end };
      findings.push(
        sentenceFact(range, { kind: part.kind, confidence: kind.confidence * 0.8 }, index, lexicon, ruling),
      );
    }
  }
  return findings;
}

interface Stated extends Range {
  text: string;
  words: readonly Word[];
}

function sentenceFact(
  { start, end, text, words }: Stated,
  { kind, confidence }: { kind: FactKind; confidence: number },
  section: number,
  lexicon: Lexicon,
  ruling: Ruling | undefined,
): Finding {
  const spans = kind === 'other' ? datesIn(text) : withoutBirths(text, datesIn(text));
  const degree = kind === 'education' ? highest(degreeParts(text, lexicon)) : undefined;
  const fields = bounded(degree?.fields ?? sentenceFields(text, kind, spans, lexicon));
  const own =
    degree?.dates.end === undefined
      ? datesOf(kind === 'publication' && spans.length > 0 ? spans : datesUnder(spans, ruling), kind)
      : degree.dates;
  return marked({ kind, start, end, ...fields, dates: own, confidence, section }, words, lexicon);
}

/** The other degrees of a sentence that tells of several, each in the words that tell of it. */
function otherDegrees(
  { start, text }: Stated,
  { kind, confidence }: { kind: FactKind; confidence: number },
  section: number,
  lexicon: Lexicon,
): Finding[] {
  const parts = kind === 'education' ? degreeParts(text, lexicon) : [];
  const main = highest(parts);
  return parts
    .filter((part) => part !== main)
    .map((part) => {
      const range = { start: start + part.start, end: start + part.end };
      const words = wordsOf(text.slice(part.start, part.end));
      const found = { kind, ...range, ...bounded(part.fields), dates: part.dates };
      return marked({ ...found, confidence: confidence * 0.9, section }, words, lexicon);
    });
}

const clauseEdge = /,\s(?:and\s|und\s|et\s|y\s|e\s|en\s|but\s)?|[、，،]|\s(?:and|und|et|y|before|bevor|avant)\s/g;
const surelySo = 1.5;
/** A clause that is more of its sentence is the sentence. */
const largestClause = 0.8;

/** Clauses that say something of another kind than their sentence: "…, serves on the board of …". */
function otherKinds(text: string, own: FactKind, lexicon: Lexicon): (Stated & { kind: FactKind })[] {
  const found: (Stated & { kind: FactKind })[] = [];
  let from = 0;
  const edges = [...text.matchAll(clauseEdge)].map((match) => ({
    end: match.index,
    next: match.index + match[0].length,
  }));
  for (const { end, next } of [...edges, { end: text.length, next: text.length }]) {
    const clause = text.slice(from, end);
    const words = wordsOf(clause);
    const scores: KindScores = words.length >= 4 ? kindScores(clause, words, lexicon) : new Map();
    const best = strongest(scores);
    const isPart = clause.length < text.length * largestClause;
    const isApart = best && best.kind !== own && isPart && (best.score >= surelySo || !scores.has(own));
    if (best && isApart) found.push({ kind: best.kind, start: from, end, text: clause, words });
    if (words.length >= 4) from = next;
  }
  return found.length > 3 ? [] : found;
}
