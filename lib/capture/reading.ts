/**
 * What one look at one page yields: a Reading. The capture script makes it in the page; whoever receives it validates it
 * against the schema here, since a page's process may be compromised. Types are inferred from the schema, so the two
 * cannot part. The capture script imports the types only, never the validator.
 */
import * as v from 'valibot';

/** The kinds a fact can be of; product vocabulary, shown to users by these words. */
export const factKinds = [
  'position',
  'education',
  'publication',
  'award',
  'grant',
  'service',
  'teaching',
  'talk',
  'project',
  'certificate',
  'interest',
  'statement',
  'language',
  'volunteer',
  'other',
] as const;

/** Why a fact is left out by default: it is private, whoever published it (domain rule R25). */
export const sensitivities = [
  'family',
  'health',
  'age',
  'home',
  'religion',
  'politics',
  'union',
  'crime',
  'personal-social',
] as const;

/** Where on the page a value of the person's identity was found. */
export const evidenceSources = [
  'json-ld',
  'microdata',
  'rdfa',
  'h-card',
  'open-graph',
  'meta',
  'title',
  'heading',
  'text',
  'mailto',
  'link',
  'image-alt',
  'url',
] as const;

export const linkKinds = ['orcid', 'scholar', 'linkedin', 'github', 'personal', 'cv', 'other'] as const;

/** Why a page is not taken for one person's page. */
export const refusals = [
  'no-text',
  'not-a-person',
  'several-people',
  'article',
  'product',
  'search-results',
  'login-wall',
  'out-of-time',
] as const;

const short = v.pipe(v.string(), v.maxLength(1_000));
const long = v.pipe(v.string(), v.maxLength(10_000));
/** An ISO date as precise as the page is: `2004`, `2004-09` or `2004-09-13`. */
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(4_000),
  v.check((text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''), 'an http or https address'),
);

/**
 * Finds a quote on its page again (W3C Web Annotation selectors). Offsets are UTF-16 code units into the page's reading
 * text: the visible blocks in order, white space within each folded to single spaces, joined by line feeds. For a PDF,
 * `page` is its page number from 1 and the reading text is that of the whole document.
 */
export const selectorSchema = v.object({
  quote: v.object({ type: v.literal('TextQuoteSelector'), exact: long, prefix: short, suffix: short }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  page: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export const readFactSchema = v.object({
  kind: v.picklist(factKinds),
  /** Verbatim text of the page, white space folded; never empty. */
  quote: v.pipe(long, v.minLength(1)),
  selector: selectorSchema,
  /** Role, degree, work or prize, as the page words it. */
  title: v.exactOptional(short),
  organization: v.exactOptional(short),
  place: v.exactOptional(short),
  start: v.exactOptional(partialDate),
  /** Absent with `start` present: ongoing, or a single date. See `ongoing`. */
  end: v.exactOptional(partialDate),
  /** True only where the page says so ("since 2019", "present"). */
  ongoing: v.exactOptional(v.boolean()),
  sensitive: v.exactOptional(v.picklist(sensitivities)),
});

const evidence = v.object({ value: v.pipe(short, v.minLength(1)), source: v.picklist(evidenceSources) });

/** One person of a list: enough to show the name, and to find the entry again on the same page. */
const listedPersonSchema = v.object({
  /** As the page writes it, without titles before and letters after. */
  name: v.pipe(short, v.minLength(1)),
  /** The line by the name that says what they are. */
  role: v.exactOptional(v.pipe(short, v.minLength(1))),
  /** Where the name links to. */
  url: v.exactOptional(webAddress),
  /** Position of the name's block among the page's blocks. */
  block: offset,
});

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const unread = v.variant('how', [
  /** Another page of the site holds a section whole. */
  v.object({ how: v.literal('page'), label }),
  /** A button shows the rest of a text that is cut off. */
  v.object({ how: v.literal('button'), label }),
  /** More appears as one scrolls down. */
  v.object({ how: v.literal('scroll') }),
  /** More is shown to those who log in. */
  v.object({ how: v.literal('login') }),
]);

export const readingSchema = v.object({
  /** Absent for a page of the web. */
  format: v.exactOptional(v.literal('pdf')),
  url: v.pipe(v.string(), v.maxLength(4_000)),
  title: short,
  /** The page's first visible level-1 heading, if any: with `url` and `title` it tells whether the page changed since. */
  heading: v.exactOptional(short),
  /** BCP 47 tag of the page's main text. */
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  /** ISO 8601 instant. */
  readAt: v.pipe(v.string(), v.isoTimestamp()),
  isProfile: v.boolean(),
  /** Why this is not taken for one person's page; absent when it is. */
  refusal: v.exactOptional(v.picklist(refusals)),
  /** The people that the page lists, in its order: with `refusal: 'several-people'` alone. One of them can be read. */
  people: v.exactOptional(v.pipe(v.array(listedPersonSchema), v.maxLength(300))),
  person: v.object({
    name: v.exactOptional(evidence),
    /** The same name in another script, where the page gives both; `name` is the one that stands first. */
    transliteration: v.exactOptional(evidence),
    /** "Dr.", "Prof." as the page writes it, apart from the name. */
    honorific: v.exactOptional(evidence),
    headline: v.exactOptional(evidence),
    organization: v.exactOptional(evidence),
    pronouns: v.exactOptional(evidence),
    emails: v.pipe(v.array(evidence), v.maxLength(20)),
    links: v.pipe(v.array(v.object({ kind: v.picklist(linkKinds), url: webAddress })), v.maxLength(50)),
  }),
  /** What the page keeps back for now, and how to get at it, where the site is known; words are those of its link or button. */
  unread: v.exactOptional(v.pipe(v.array(unread), v.maxLength(12))),
  /** Best to cite first. Sensitive ones are marked, and left out by default by whoever shows them. */
  facts: v.pipe(v.array(readFactSchema), v.maxLength(1_000)),
  /** The text the user had selected, as a fact of its own. */
  selection: v.exactOptional(readFactSchema),
  /** True when the page was longer than one reading may take, so that what follows was not read. */
  truncated: v.boolean(),
  /** Milliseconds the reading took in the page. */
  ms: v.number(),
});

export type FactKind = (typeof factKinds)[number];
export type Sensitivity = (typeof sensitivities)[number];
export type EvidenceSource = (typeof evidenceSources)[number];
export type LinkKind = (typeof linkKinds)[number];
export type Refusal = (typeof refusals)[number];
export type Selector = v.InferOutput<typeof selectorSchema>;
export type ListedPerson = v.InferOutput<typeof listedPersonSchema>;
export type ReadFact = v.InferOutput<typeof readFactSchema>;
export type Reading = v.InferOutput<typeof readingSchema>;
