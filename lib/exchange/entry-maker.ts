/** Gathers what a file says of one person, and what of it is wrong. */
import type { LinkKind, ReadFact } from '../capture/index.ts';
import type { Identity } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { emailFrom, linkFrom, longest, longestNote, oneLine, severalLines } from './cleaning.ts';
import type { LineProblem } from './file-problems.ts';
import { nobody, type Entry } from './person.ts';

type Single = Exclude<keyof Identity, 'emails' | 'links'>;

/** How much of what is wrong is said again. */
const mostWords = 80;

export class EntryMaker {
  readonly #line: number;
  readonly #problems: LineProblem[];
  readonly #identity: Identity = { ...nobody, emails: [], links: [] };
  #notes: string[] = [];
  #more: Partial<Pick<Entry, 'id' | 'source'>> = {};
  #facts: readonly ReadFact[] = [];

  /** @param problems where what is wrong is noted. */
  constructor(line: number, problems: LineProblem[]) {
    this.#line = line;
    this.#problems = problems;
  }

  report(is: LineProblem['is'], words = ''): void {
    const said = oneLine(words).slice(0, mostWords);
    this.#problems.push({ line: this.#line, is, ...(said !== '' && { words: said }) });
  }

  /** The first value stands; what comes later is another way to say it. */
  say(field: Single, text: string): void {
    const value = oneLine(text);
    if (value.length > longest) this.report('too-long', value);
    else if (this.#identity[field] === '') this.#identity[field] = value;
  }

  email(text: string): void {
    const said = oneLine(text);
    if (said === '') return;
    const email = emailFrom(said);
    const { emails } = this.#identity;
    if (email === undefined) this.report('bad-email', said);
    else if (!emails.some((each) => each.toLowerCase() === email.toLowerCase())) emails.push(email);
  }

  link(text: string, kind?: LinkKind): void {
    const said = oneLine(text);
    if (said === '') return;
    const link = said.length > longest ? undefined : linkFrom(said, kind);
    const { links } = this.#identity;
    if (link === undefined) this.report('bad-link', said);
    else if (!links.some((each) => each.url === link.url)) links.push(link);
  }

  note(text: string): void {
    const said = severalLines(text);
    if (said.length > longestNote) this.report('too-long', said);
    else if (said !== '') this.#notes.push(said);
  }

  from(id: ContactId | undefined): void {
    if (id !== undefined) this.#more = { ...this.#more, id };
  }

  facts(facts: readonly ReadFact[], source: { url: string; title: string }): void {
    this.#facts = facts;
    this.#more = { ...this.#more, source };
  }

  /** The person; undefined, and said, where there is no name. */
  made(): Entry | undefined {
    if (this.#identity.name === '') {
      this.report('no-name', this.#identity.emails[0] ?? this.#identity.organization);
      return undefined;
    }
    return {
      line: this.#line,
      identity: this.#identity,
      note: this.#notes.join('\n\n'),
      facts: this.#facts,
      ...this.#more,
    };
  }
}
