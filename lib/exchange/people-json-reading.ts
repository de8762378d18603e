/** People from Groundwork's own data: what was handed over as JSON comes back with every fact, its words and its page. */
import * as v from 'valibot';
import { readFactSchema, type ReadFact } from '../capture/index.ts';
import { failed, ok, type Result } from '../result.ts';
import { parseId, type ContactId } from '../ids.ts';
import { EntryMaker } from './entry-maker.ts';
import { report, type LineProblem, type Refusal } from './file-problems.ts';
import { peopleFormat, peopleVersion, personSchema, type ToldPerson } from './people-json.ts';
import type { Entry, FactSource } from './person.ts';
import type { Steps } from './steps.ts';

const fileSchema = v.object({
  format: v.literal(peopleFormat),
  version: v.pipe(v.number(), v.integer()),
  people: v.array(v.unknown()),
});

/** Whether a value says of itself that it is such a file. */
export const isPeopleJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === peopleFormat;

/** Pages are of the web, files are named by what is in them; whatever else calls itself an address is none. */
const isAddress = (url: string): boolean => ['http:', 'https:', 'ni:'].includes(URL.parse(url)?.protocol ?? '');

/** A fact as it was read. What a file has besides is left out. */
function factFrom(told: ToldPerson['facts'][number]): ReadFact | undefined {
  const read = v.safeParse(readFactSchema, told);
  return read.success ? read.output : undefined;
}

function sourcesOf({ sources, facts }: ToldPerson): FactSource[] {
  const bySource = Map.groupBy(facts, (fact) => fact.source);
  return sources.map(({ id, url, title, ...read }) => ({
    url: isAddress(url) ? url : '',
    title,
    read,
    facts: (bySource.get(id) ?? []).flatMap((told) => factFrom(told) ?? []),
  }));
}

function entryFrom(told: ToldPerson, maker: EntryMaker): Entry | undefined {
  for (const field of ['name', 'transliteration', 'honorific', 'headline', 'organization'] as const)
    maker.say(field, told[field]?.value ?? '');
  for (const { value } of told.emails) maker.email(value);
  for (const { value } of told.links) maker.link(value.url, value.kind);
  for (const source of sourcesOf(told)) maker.source(source);
  maker.meant(told.purpose);
  maker.from(parseId<ContactId>(told.id));
  return maker.made();
}

/** The line on which each person begins, by where their id stands in the text. */
class LineFinder {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  lineOf(person: unknown): number {
    const id = typeof person === 'object' && person !== null && 'id' in person ? String(person.id) : '';
    const at = id === '' ? -1 : this.#text.indexOf(`"${id}"`, this.#at);
    if (at === -1) return this.#line;
    for (let feed = this.#text.indexOf('\n', this.#at); feed !== -1 && feed < at;) {
      this.#line += 1;
      feed = this.#text.indexOf('\n', feed + 1);
    }
    this.#at = at;
    return this.#line;
  }
}

/** @param text what `value` was read from. */
export function* readPeopleJson(
  value: unknown,
  text: string,
): Steps<Result<{ entries: Entry[]; problems: LineProblem[] }, Refusal>> {
  const file = v.safeParse(fileSchema, value);
  if (!file.success) return failed({ is: 'other-json' });
  const { version, people } = file.output;
  if (version > peopleVersion) return failed({ is: 'newer-json' });
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  const lines = new LineFinder(text);
  for (const [index, each] of people.entries()) {
    yield index / people.length;
    const line = lines.lineOf(each);
    const told = v.safeParse(personSchema, each);
    if (!told.success) report(problems, { line, is: 'broken-person' });
    else {
      const entry = entryFrom(told.output, new EntryMaker(line, problems));
      if (entry) entries.push(entry);
    }
  }
  return ok({ entries, problems });
}
