/** The parts of an entry of a list: what (title), where (organisation, place), from lines and the marks that part them. */
import { beginsLikeName } from '../text/characters.ts';
import type { FactKind } from '../reading.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { separators, splitAtJoin, trim, type Fields } from './fields.ts';

interface Segment {
  text: string;
  /** Which of the entry's lines it stands in. */
  line: number;
  isOrganization: boolean;
  /** It names a post, a degree or a prize. */
  isTitle: boolean;
}

/** "Systems Administrator", "Profesor de Universidad": a post word first or last makes it a post, not a place. */
function roleAtEdge(words: readonly Word[], { roles }: Lexicon): boolean {
  const found = roles.find(words);
  return found.some((hit) => hit.from === 0 || hit.to === words.length);
}

const mostSegments = 12;
const longestSegment = 200;
/** UTF-16 units; a longer segment without a word of an organisation is no name of one. */
const longestName = 60;

function segmentOf(text: string, line: number, kind: FactKind, lexicon: Lexicon): Segment {
  const words = wordsOf(text);
  const isPrize = kind === 'award' && lexicon.prizes.has(words);
  const isTitle = isPrize || lexicon.roles.has(words) || lexicon.degrees.has(words);
  const isOrganization = lexicon.organizations.has(words) && !isPrize && !(isTitle && roleAtEdge(words, lexicon));
  return { text, line, isOrganization, isTitle };
}

const bracketed = /[(（]([^()（）]{4,120})[)）]/g;

/** What stands in brackets is a part of its own where it names an organisation or lists: "Prize (University of X, Y)". */
const openBrackets = (line: string, lexicon: Lexicon): string =>
  line.replaceAll(bracketed, (whole, inside: string) =>
    /[:：]/.test(inside)
      ? ' '
      : inside.includes(',') || lexicon.organizations.has(wordsOf(inside))
        ? `, ${inside}, `
        : whole,
  );

const segmentsOf = (lines: readonly string[], kind: FactKind, lexicon: Lexicon): Segment[] =>
  lines
    .flatMap((line, at) =>
      openBrackets(line, lexicon)
        .split(separators)
        .map((text) => ({ text: trim(text), at })),
    )
    .filter(({ text }) => text.length > 1 && text.length < longestSegment)
    .slice(0, mostSegments)
    .map(({ text, at }) => segmentOf(text, at, kind, lexicon));

/** Kinds of which a line may say "title at organisation". */
const atPlaces = new Set<FactKind>(['position', 'education', 'service', 'volunteer', 'teaching']);
/** Kinds whose organisation may be named by what no word tells: "Senior Engineer, Acme". */
const atNames = new Set<FactKind>(['position', 'service', 'volunteer']);
/** Kinds of which a line of its own beside the title names who gave it. */
const onLines = new Set<FactKind>(['education', 'award', 'certificate']);

/** Kinds whose only part is what it is, though it names an organisation: "Prize of the Northmoor Society". */
const givenAlone = new Set<FactKind>([
  'award',
  'grant',
  'certificate',
  'interest',
  'teaching',
  'statement',
  'language',
  'other',
]);

/** Of the parts of a name after "at", the institution. */
const institutionIn = (parts: readonly string[]): string | undefined =>
  parts.find((each) => sizeOf(wordsOf(each)) > 0) ?? parts[0];

/** Title, organisation and place of an entry that lists them. `lines` are its blocks without their dates. */
export function entryFields(lines: readonly string[], kind: FactKind, lexicon: Lexicon): Fields {
  const [only] = lines;
  const joined =
    lines.length === 1 && only !== undefined && atPlaces.has(kind) ? splitAtJoin(only, lexicon) : undefined;
  if (joined) {
    const parts = joined.organization.split(separators).map(trim);
    const organization = institutionIn(parts) ?? '';
    return { title: joined.title, organization, ...placeOf(parts.slice(parts.indexOf(organization) + 1)) };
  }
  const segments = segmentsOf(lines, kind, lexicon);
  const titleAt = segments.findIndex((each) => each.isTitle && !each.isOrganization);
  const named = segments.filter((each, at) => each.isOrganization && at !== titleAt);
  const institution = named.find((each) => sizeOf(wordsOf(each.text)) > 0) ?? named[0];
  const title =
    segments[titleAt] ??
    segments.find((each) => each !== institution) ??
    (givenAlone.has(kind) ? institution : undefined);
  const organization = institution && institution !== title ? institution : unnamedIn(segments, title, kind);
  const subject = kind === 'education' && title ? subjectAfter(segments, title, organization, lexicon) : undefined;
  const place = organization
    ? segments
        .slice(segments.indexOf(organization) + 1)
        .filter((each) => !each.isTitle)
        .map((each) => each.text)
    : [];
  return {
    ...(title && { title: subject ? `${title.text}, ${subject.text}` : title.text }),
    ...(organization && { organization: organization.text }),
    ...placeOf(place.filter((each) => each !== subject?.text)),
  };
}

/** "B.S., Computer Science, Saltby College": what stands between a bare degree and where it was taken is its subject. */
function subjectAfter(
  segments: readonly Segment[],
  title: Segment,
  organization: Segment | undefined,
  lexicon: Lexicon,
): Segment | undefined {
  const at = segments.indexOf(title);
  const next = segments[at + 1];
  const isBare = lexicon.degrees.exactly(wordsOf(title.text)) !== undefined;
  const isBefore = organization !== undefined && segments.indexOf(organization) > at + 1;
  return isBare && isBefore && next && next.line === title.line && !next.isTitle && !next.isOrganization
    ? next
    : undefined;
}

/** What must be the organisation though none of its words says so. */
function unnamedIn(segments: readonly Segment[], title: Segment | undefined, kind: FactKind): Segment | undefined {
  const others = segments.filter((each) => each !== title && !each.isTitle && each.text.length < longestName);
  if (atNames.has(kind)) return others[0];
  return onLines.has(kind) ? others.find((each) => each.line !== title?.line || isAcronym(each.text)) : undefined;
}

const isAcronym = (text: string): boolean => /^[A-Z]{3,8}$/.test(text);

const longestPlace = 40;
const mostPlaceWords = 4;

const isPlaceName = (text: string): boolean =>
  beginsLikeName(text) && text.length < longestPlace && !/\d|\.$/.test(text) && wordsOf(text).length <= mostPlaceWords;

/** What follows an organisation after commas is its place when it is short and capitalised. */
function placeOf(rest: readonly string[]): Pick<Fields, 'place'> {
  const names = rest.map(trim).filter(isPlaceName);
  return names.length > 0 && names.length <= 3 ? { place: names.slice(0, 2).join(', ') } : {};
}
