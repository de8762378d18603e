/** A person from a JSON Resume (jsonresume.org/schema): who they are, and what they did as facts. */
import * as v from 'valibot';
import type { FactKind, ReadFact, Sensitivity } from '../capture/index.ts';
import { isPartialDate } from '../contacts/index.ts';
import { failed, ok, type Result } from '../result.ts';
import { longest, oneLine } from './cleaning.ts';
import { EntryMaker } from './entry-maker.ts';
import type { LineProblem, Refusal } from './file-problems.ts';
import type { Entry } from './person.ts';

/** What is of another type than the standard says is as if it were absent. */
const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(text), []);
const list = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.fallback(v.array(v.fallback(v.nullable(v.object(entries)), null)), []);
const span = { startDate: text, endDate: text };

const resumeSchema = v.object({
  basics: v.object({
    name: text,
    label: text,
    email: text,
    url: text,
    profiles: list({ url: text }),
  }),
  work: list({ name: text, position: text, ...span }),
  volunteer: list({ organization: text, position: text, ...span }),
  education: list({ institution: text, studyType: text, area: text, ...span }),
  awards: list({ title: text, awarder: text, date: text }),
  certificates: list({ name: text, issuer: text, date: text }),
  publications: list({ name: text, publisher: text, releaseDate: text }),
  projects: list({ name: text, entity: text, ...span }),
  languages: list({ language: text, fluency: text }),
  interests: list({ name: text, keywords: texts }),
  meta: v.fallback(v.object({ canonical: text }), { canonical: '' }),
});
type Resume = v.InferOutput<typeof resumeSchema>;

/** What the standard calls by other names than facts do. */
interface Told {
  kind: FactKind;
  title: string;
  organization?: string;
  start?: string;
  end?: string;
  /** Whether the absence of an end means that it goes on. */
  lasts?: boolean;
}

const present = <Value>(values: readonly (Value | null)[]): Value[] => values.filter((value) => value !== null);

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

const toldIn = (resume: Resume): Told[] => [
  ...present(resume.work).map((each): Told => ({
    kind: 'position',
    title: each.position,
    organization: each.name,
    start: each.startDate,
    end: each.endDate,
    lasts: true,
  })),
  ...present(resume.education).map((each): Told => ({
    kind: 'education',
    title: joined(each.studyType, each.area),
    organization: each.institution,
    start: each.startDate,
    end: each.endDate,
  })),
  ...present(resume.volunteer).map((each): Told => ({
    kind: 'volunteer',
    title: each.position,
    organization: each.organization,
    start: each.startDate,
    end: each.endDate,
    lasts: true,
  })),
  ...present(resume.publications).map((each): Told => ({
    kind: 'publication',
    title: each.name,
    organization: each.publisher,
    start: each.releaseDate,
  })),
  ...present(resume.awards).map((each): Told => ({
    kind: 'award',
    title: each.title,
    organization: each.awarder,
    start: each.date,
  })),
  ...present(resume.certificates).map((each): Told => ({
    kind: 'certificate',
    title: each.name,
    organization: each.issuer,
    start: each.date,
  })),
  ...present(resume.projects).map((each): Told => ({
    kind: 'project',
    title: each.name,
    organization: each.entity,
    start: each.startDate,
    end: each.endDate,
  })),
  ...present(resume.languages).map((each): Told => ({ kind: 'language', title: joined(each.language, each.fluency) })),
  ...present(resume.interests).map((each): Told => ({ kind: 'interest', title: joined(each.name, ...each.keywords) })),
];

/** A fact whose words are those of its fields in the file; undefined where there are none. */
function factOf({ kind, title, organization = '', start = '', end = '', lasts = false }: Told): ReadFact | undefined {
  const [what, where] = [oneLine(title), oneLine(organization)];
  const quote = joined(what, where);
  if (quote === '' || what.length > longest || where.length > longest) return undefined;
  const [from, to] = [start.trim(), end.trim()].map((date) => (isPartialDate(date) ? date : ''));
  return {
    kind,
    quote,
    selector: {
      quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: quote.length },
    },
    ...(what !== '' && { title: what }),
    ...(where !== '' && { organization: where }),
    ...(from && { start: from }),
    ...(to && { end: to }),
    ...(lasts && from && !to && end.trim() === '' && { ongoing: true }),
  };
}

/**
 * @param file the file as a source, for a résumé that does not say where it is published.
 * @param judge whether words are private: such facts are left out.
 */
export function readResume(
  value: unknown,
  file: { url: string; title: string },
  judge: (words: string) => Sensitivity | undefined,
): Result<{ entries: Entry[]; problems: LineProblem[] }, Refusal> {
  const read = v.safeParse(resumeSchema, value);
  if (!read.success) return failed({ is: 'other-json' });
  const { basics, meta, work } = read.output;
  const problems: LineProblem[] = [];
  const maker = new EntryMaker(1, problems);
  const current = present(work).find(({ endDate }) => endDate === '');
  maker.say('name', basics.name);
  maker.say('headline', basics.label === '' ? (current?.position ?? '') : basics.label);
  maker.say('organization', current?.name ?? '');
  maker.email(basics.email);
  maker.link(basics.url, 'personal');
  for (const { url } of present(basics.profiles)) maker.link(url);
  const facts = toldIn(read.output).flatMap((each) => factOf(each) ?? []);
  const open = facts.filter(({ quote }) => {
    const isPrivate = judge(quote) !== undefined;
    if (isPrivate) maker.report('private', quote);
    return !isPrivate;
  });
  const isPublished = ['http:', 'https:'].includes(URL.parse(meta.canonical)?.protocol ?? '');
  maker.source({ ...file, ...(isPublished && { url: meta.canonical }), facts: open });
  const entry = maker.made();
  return ok({ entries: entry ? [entry] : [], problems });
}
