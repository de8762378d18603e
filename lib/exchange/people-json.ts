/**
 * People as JSON for other programs, with every fact's words and where they stand. docs/people.schema.json describes it;
 * `npm run people-schema` writes that file from the schema here.
 */
import * as v from 'valibot';
import { factKinds, linkKinds, selectorSchema, sensitivities } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import { purposes, type Contact, type Sourced } from '../contacts/index.ts';
import type { Person } from './person.ts';

/** Goes up when what is there already changes its meaning. */
export const peopleVersion = 1;
export const peopleFormat = 'groundwork-people';

const text = v.pipe(v.string(), v.minLength(1));
const maybe = v.exactOptional;
const id = v.pipe(v.string(), v.uuid());
const instant = v.pipe(v.string(), v.isoTimestamp(), v.description('A moment in UTC, ISO 8601.'));
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}){0,2}$/),
  v.description('A year, a month or a day, ISO 8601.'),
);

const from = v.pipe(
  v.union([v.object({ source: id }), v.object({ user: instant })]),
  v.description('Who says so: one of the sources, or the user at a time.'),
);
const said = <Schema extends v.GenericSchema>(value: Schema) => v.object({ value, from });

const source = v.object({
  id,
  format: v.picklist(['html', 'pdf', 'selection', 'by-hand']),
  url: v.string(),
  title: v.string(),
  language: maybe(v.pipe(v.string(), v.description('BCP 47.'))),
  readAt: instant,
});

const fields = {
  kind: v.picklist(factKinds),
  title: maybe(text),
  organization: maybe(text),
  place: maybe(text),
  start: maybe(partialDate),
  end: maybe(partialDate),
  ongoing: maybe(v.boolean()),
};

const fact = v.object({
  id,
  source: v.pipe(id, v.description('The source that has these words.')),
  quote: v.pipe(text, v.description('The very words.')),
  selector: v.pipe(selectorSchema, v.description('Finds the words again (W3C Web Annotation).')),
  ...fields,
  sensitive: maybe(v.picklist(sensitivities)),
  correctedAt: maybe(v.pipe(instant, v.description('When the user said the fields otherwise than they were read.'))),
});

export const personSchema = v.object({
  id,
  name: said(text),
  transliteration: maybe(said(text)),
  honorific: maybe(said(text)),
  headline: maybe(said(text)),
  organization: maybe(said(text)),
  emails: v.array(said(text)),
  links: v.array(said(v.object({ kind: v.picklist(linkKinds), url: text }))),
  purpose: v.picklist(purposes),
  savedAt: instant,
  updatedAt: instant,
  sources: v.array(source),
  facts: v.array(fact),
});

export const peopleSchema = v.pipe(
  v.object({
    format: v.literal(peopleFormat),
    version: v.literal(peopleVersion),
    createdAt: instant,
    people: v.array(personSchema),
  }),
  v.title('People of Groundwork'),
  v.description('People with the facts that are kept of them, and where each is from.'),
);

export type ToldPerson = v.InferOutput<typeof personSchema>;

const saidBy = <Value>({ value, origin }: Sourced<Value>) => ({
  value,
  from: origin.by === 'capture' ? { source: origin.capture } : { user: origin.at },
});

const singles = ['transliteration', 'honorific', 'headline', 'organization'] as const;

const singlesOf = (contact: Contact) =>
  Object.fromEntries(
    singles.flatMap((field) => {
      const value = contact[field];
      return value === undefined ? [] : [[field, saidBy(value)]];
    }),
  ) as Partial<Pick<ToldPerson, (typeof singles)[number]>>;

function toldPerson({ contact, captures, facts }: Person): ToldPerson {
  return {
    id: contact.id,
    name: saidBy(contact.name),
    ...singlesOf(contact),
    emails: contact.emails.map(saidBy),
    links: contact.links.map(saidBy),
    purpose: contact.purpose,
    savedAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    sources: captures.map(({ id: capture, format: read, url, title, language, readAt }) => ({
      id: capture,
      format: read,
      url,
      title,
      ...(language !== undefined && { language }),
      readAt,
    })),
    facts: facts.map(({ contact: _contact, capture, updatedAt: _updatedAt, ...rest }) => ({
      ...rest,
      source: capture,
    })),
  };
}

/** The file, a person at a time: all of them in one text would be longer than a text can be. */
export function* peopleJson(people: Iterable<Person>, createdAt: IsoInstant): Generator<string> {
  yield `${JSON.stringify({ format: peopleFormat, version: peopleVersion, createdAt }).slice(0, -1)},"people":[`;
  let before = '\n';
  for (const each of people) {
    yield before + JSON.stringify(toldPerson(each), undefined, 1);
    before = ',\n';
  }
  yield '\n]}\n';
}
