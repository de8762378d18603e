/** Who of a file is someone saved already, and why: by what one person alone has, never by the name alone. */
import {
  addressKey,
  compareSpellings,
  likeReasons,
  matchKeys,
  matchKindOf,
  type Capture,
  type Contact,
  type Identity,
  type LikeReason,
  type MatchKey,
  type MatchKind,
  type NameComparison,
} from '../contacts/index.ts';
import { wordsOf } from '../capture/index.ts';
import type { ContactId } from '../ids.ts';
import { factsIn, type Entry } from './person.ts';
import type { Steps } from './steps.ts';

/** Why someone of a file is taken for someone saved: `id` where Groundwork wrote the file, `page` where they were saved from it. */
export type JoinedBy = 'id' | 'page' | MatchKind;

export type Planned =
  | { is: 'new'; entry: Entry }
  | { is: 'joins'; entry: Entry; contact: Contact; by: JoinedBy }
  /** Only the user can tell. */
  | { is: 'maybe'; entry: Entry; contact: Contact; names: NameComparison; reasons: readonly LikeReason[] }
  /** Someone who stands in the file before; `first` is their place in the plan. */
  | { is: 'again'; entry: Entry; first: number; by: MatchKind };

const keysOf = ({ emails, links }: Identity): MatchKey[] => matchKeys(emails, links);

const spellings = ({ name, transliteration }: Pick<Identity, 'name' | 'transliteration'>): string[] =>
  [name, transliteration].filter((each) => each !== '');

const namesOf = ({ name, transliteration }: Contact): string[] =>
  spellings({ name: name.value, transliteration: transliteration?.value ?? '' });

/** A page may come to show someone else, so there the name must agree; what is one person's own may outlast a marriage. */
const isSure = (by: JoinedBy, names: NameComparison): boolean =>
  names === 'same' || names === 'other-script' || (names === 'close' && by !== 'page' && by !== 'own-page');

class Held {
  readonly #byId = new Map<ContactId, Contact>();
  readonly #byKey = new Map<string, { contact: Contact; by: JoinedBy }[]>();
  readonly #byWord = new Map<string, Contact[]>();

  add(contact: Contact): void {
    this.#byId.set(contact.id, contact);
    const emails = contact.emails.map((each) => each.value);
    const links = contact.links.map((each) => each.value);
    for (const key of matchKeys(emails, links)) this.#put(key, contact, matchKindOf(key));
    // By an organisation alone nobody is likened, and by a name alone neither.
    if (!contact.organization) return;
    for (const word of new Set(namesOf(contact).flatMap((name) => wordsOf(name)))) {
      const same = this.#byWord.get(word.text) ?? [];
      if (same.at(-1) !== contact) same.push(contact);
      this.#byWord.set(word.text, same);
    }
  }

  /** Whom a page as a whole was about is known by its address. */
  addPage({ contact, url, entry }: Capture): void {
    const key = entry === undefined ? addressKey(url) : undefined;
    const about = this.#byId.get(contact);
    if (key && about) this.#put(key, about, 'page');
  }

  #put(key: string, contact: Contact, by: JoinedBy): void {
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { contact, by }]);
  }

  /** Those who share with the entry what one person alone should have. */
  sharing({ id, identity }: Entry): { contact: Contact; by: JoinedBy }[] {
    const same = id && this.#byId.get(id);
    return [
      ...(same ? [{ contact: same, by: 'id' as const }] : []),
      ...keysOf(identity).flatMap((key) => this.#byKey.get(key) ?? []),
    ];
  }

  /** Those whose names share a word with the entry's and who have an organisation. */
  namedLike({ identity }: Entry): ReadonlySet<Contact> {
    const words = spellings(identity).flatMap((name) => wordsOf(name));
    return new Set(words.flatMap((word) => this.#byWord.get(word.text) ?? []));
  }
}

function alike(held: Held, entry: Entry): Extract<Planned, { is: 'maybe' }> | undefined {
  const { identity } = entry;
  if (identity.organization === '') return undefined;
  const here = { organizations: [identity.organization], facts: factsIn(entry) };
  for (const contact of held.namedLike(entry)) {
    const names = compareSpellings(spellings(identity), namesOf(contact));
    const organizations = contact.organization ? [contact.organization.value] : [];
    const reasons = likeReasons(names, here, { organizations, facts: [] });
    if (reasons) return { is: 'maybe', entry, contact, names, reasons };
  }
  return undefined;
}

function plannedFrom(held: Held, entry: Entry): Planned {
  const names = spellings(entry.identity);
  const compared = held.sharing(entry).map(({ contact, by }) => {
    const comparison = compareSpellings(names, namesOf(contact));
    return { contact, by, names: comparison };
  });
  const sure = compared.filter((each) => isSure(each.by, each.names));
  const best = sure.find((each) => each.names === 'same') ?? sure[0];
  if (best) return { is: 'joins', entry, contact: best.contact, by: best.by };
  const [doubtful] = compared;
  if (doubtful && doubtful.by !== 'id') {
    const { contact, by } = doubtful;
    return { is: 'maybe', entry, contact, names: doubtful.names, reasons: [{ is: by }] };
  }
  return alike(held, entry) ?? { is: 'new', entry };
}

/** Whoever stands in the file before with something of their own that the entry has too. */
function earlier(entry: Entry, firsts: ReadonlyMap<MatchKey, number>, plan: readonly Planned[]): Planned | undefined {
  for (const key of keysOf(entry.identity)) {
    const first = firsts.get(key);
    const other = first === undefined ? undefined : plan[first];
    if (first === undefined || !other) continue;
    const names = compareSpellings(spellings(entry.identity), spellings(other.entry.identity));
    const by = matchKindOf(key);
    if (isSure(by, names)) return { is: 'again', entry, first, by };
  }
  return undefined;
}

/** What becomes of each entry, in their order. */
export function* planOf(
  entries: readonly Entry[],
  contacts: readonly Contact[],
  captures: readonly Capture[],
): Steps<Planned[]> {
  const held = new Held();
  const all = contacts.length + captures.length + entries.length;
  let done = 0;
  const next = (): number => ++done / all;
  for (const contact of contacts) {
    held.add(contact);
    yield next();
  }
  for (const capture of captures) {
    held.addPage(capture);
    yield next();
  }
  const plan: Planned[] = [];
  const firsts = new Map<MatchKey, number>();
  for (const entry of entries) {
    yield next();
    const found = plannedFrom(held, entry);
    const planned = found.is === 'joins' ? found : (earlier(entry, firsts, plan) ?? found);
    if (planned.is !== 'again')
      for (const key of keysOf(entry.identity)) if (!firsts.has(key)) firsts.set(key, plan.length);
    plan.push(planned);
  }
  return plan;
}
