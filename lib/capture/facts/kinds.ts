/** Which kind of fact an entry or a sentence is: by its section first, then its shape, then its words. */
import type { FactKind } from '../reading.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { kindScores, looksLikeReference, strongest, type KindScores } from './classify.ts';
import { isKind, type FactContext } from './finding.ts';
import { nameRuns } from './name-runs.ts';
import type { Section } from './outline.ts';

/** A section's own kind, unless the words say clearly that this entry is another. */
export function kindInSection(kinds: readonly FactKind[], text: string, { lexicon }: FactContext): FactKind {
  const [first = 'other', ...others] = kinds;
  const words = wordsOf(text);
  const scores = kindScores(text, words, lexicon);
  const best = strongest(scores);
  if (best && others.length > 0)
    return kinds.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0] ?? first;
  return others.length > 0 ? first : (besides(first, text, words, scores, lexicon) ?? first);
}

const score = (scores: KindScores, kind: FactKind): number => scores.get(kind) ?? 0;

/** What people also list under a heading: posts among courses and studies, boards among posts, prizes among studies. */
function besides(
  kind: FactKind,
  text: string,
  words: readonly Word[],
  scores: KindScores,
  lexicon: Lexicon,
): FactKind | undefined {
  if (kind === 'interest') return looksLikeReference(text) ? 'publication' : toldBeside(kind, words, scores, lexicon);
  if (kind === 'teaching') return isPost(text, words, lexicon) ? 'position' : undefined;
  if (kind === 'position') {
    if (score(scores, 'service') > score(scores, 'position')) return 'service';
    if (isStudy(text, words, scores, lexicon)) return 'education';
    return isTask(text, words, lexicon) ? (strongest(scores)?.kind ?? 'project') : undefined;
  }
  if (kind !== 'education') return undefined;
  if (lexicon.degrees.has(words)) return beginsWith('award', words, lexicon) ? 'award' : undefined;
  const isHeld = score(scores, 'position') > score(scores, 'education') && isPost(text, words, lexicon);
  return isHeld ? 'position' : undefined;
}

/** What someone did in a post, listed under it: it names no post, no place and no time. It is as a project is told. */
const isTask = (text: string, words: readonly Word[], lexicon: Lexicon): boolean =>
  !lexicon.roles.has(words) &&
  !lexicon.organizations.has(words) &&
  words.length >= fewestTaskWords &&
  datesIn(text).length === 0 &&
  nameRuns(text, lexicon).every((run) => !run.isPlace);

const fewestTaskWords = 4;
const bracketed = /[(（][^()（）]*[)）]/g;

/** How much more the words of a study must say than those of a post, where a line has both. */
const plainly = 1.5;

/** "2013: doctorate in ecology, University of X (supervisor: Y)" among posts is a degree; a "post-doctorate" is a post. */
function isStudy(text: string, words: readonly Word[], scores: KindScores, lexicon: Lexicon): boolean {
  const posts = lexicon.roles.find(words);
  const isDegree = lexicon.degrees
    .find(words)
    .some((degree) => !posts.some((post) => post.from <= degree.from && post.to >= degree.to));
  if (!isDegree) return false;
  const ahead = score(scores, 'education') - score(scores, 'position');
  return ahead >= plainly || !lexicon.roles.has(wordsOf(text.replaceAll(bracketed, ' ')));
}

/** What a sentence under a loose heading tells of the person outright. */
function toldBeside(
  kind: FactKind,
  words: readonly Word[],
  scores: KindScores,
  lexicon: Lexicon,
): FactKind | undefined {
  const best = strongest(scores);
  const isTold = lexicon.first.has(words) || lexicon.third.has(words);
  return isTold && best && best.score >= 1 && best.score > score(scores, kind) ? best.kind : undefined;
}

/** Of an entry under no heading that names a kind, the kind that its words tell most of. */
export const kindOfEntry = (text: string, { lexicon }: FactContext): FactKind | undefined =>
  strongest(kindScores(text, wordsOf(text), lexicon))?.kind;

/** Whether the first phrase that tells a kind tells this one. */
const beginsWith = (kind: FactKind, words: readonly Word[], lexicon: Lexicon): boolean =>
  lexicon.cues.find(words)[0]?.value === kind;

/** "Lecturer, University of X, 2010–2012" among courses is a post. */
function isPost(text: string, words: readonly Word[], lexicon: Lexicon): boolean {
  const role = lexicon.roles.find(words)[0];
  return (
    role !== undefined &&
    role.from < 4 &&
    (lexicon.organizations.has(words) || datesIn(text).some((span) => span.isRange))
  );
}

/** Words within which a line that begins with a post or a degree names it. */
const nearBeginning = 3;

/** Whether a line begins with a post or a degree. */
export function namesPost(text: string, { roles, degrees }: Lexicon): boolean {
  const words = wordsOf(text);
  for (let at = 0; at < Math.min(nearBeginning, words.length); at++) {
    if (roles.at(words, at) || degrees.at(words, at)) return true;
  }
  return false;
}

/** Sections of which people write anything: their heading decides only where the words do not. */
export const loose: ReadonlySet<FactKind> = new Set<FactKind>(['interest', 'project']);
/** How much more another kind's words must say than the section's own. */
const lead = 1;

/** The kind a sentence states, with how sure that is; none when it says nothing of the person. */
export function sentenceKind(
  text: string,
  words: readonly Word[],
  section: Section,
  { lexicon, nameWords }: FactContext,
): { kind: FactKind; confidence: number } | undefined {
  const scores = kindScores(text, words, lexicon);
  const best = strongest(scores);
  const personal =
    lexicon.first.has(words) || lexicon.third.has(words) || words.some((word) => nameWords.has(word.text));
  const topic = section.topics.find(isKind);
  const behind = topic === undefined ? 0 : (best?.score ?? 0) - score(scores, topic);
  if (topic !== undefined && (loose.has(topic) && personal ? behind <= 0 : behind <= lead))
    return { kind: topic, confidence: 0.8 };
  if (section.topics.includes('contact') && (best?.score ?? 0) < 2) return undefined;
  const isClear = best !== undefined && best.score >= 1;
  if (isClear && isFounded(best.kind, text, words, lexicon))
    return { kind: heldOver(best.kind, text, lexicon), confidence: personal ? 0.7 : 0.4 };
  if (topic !== undefined) return { kind: topic, confidence: 0.5 };
  const told = isClear || personal || section.topics.includes('biography') || section.topics.includes('news');
  return told && words.length >= 4 ? { kind: 'other', confidence: personal ? 0.3 : 0.2 } : undefined;
}

/** What someone has worked on somewhere, from one year to another, is a post. */
const heldOver = (kind: FactKind, text: string, lexicon: Lexicon): FactKind =>
  kind === 'project' && datesIn(text).some((span) => span.isRange) && nameRuns(text, lexicon).some((run) => run.isPlace)
    ? 'position'
    : kind;

/** A post is something or somewhere: "joined in April" alone is none. */
function isFounded(kind: FactKind, text: string, words: readonly Word[], lexicon: Lexicon): boolean {
  if (kind !== 'position' || lexicon.roles.has(words) || lexicon.organizations.has(words)) return true;
  return nameRuns(text, lexicon).some((run) => run.isPlace) || lexicon.cues.find(words).length > 1;
}
