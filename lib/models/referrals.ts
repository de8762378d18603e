/** Whom someone named, how their name may be used there, and how the user came to them: for a person's page. */
import { isoNow, type Clock } from '../clock.ts';
import {
  chainTo,
  compareNames,
  correct,
  emptyIdentity,
  newContact,
  oddityOf,
  standing,
  type Contact,
  type NameUse,
  type NamingOddity,
  type NamingRecord,
} from '../contacts/index.ts';
import { today } from '../reminders/index.ts';
import type { Change, Store } from '../store/index.ts';
import { holdingsOf, removals } from './holdings.ts';
import { referralBy } from './named-by.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** Someone whom the person named. */
export interface NamedPerson {
  record: NamingRecord;
  /** Who they are, once they are saved and said to be them. */
  person: Contact | undefined;
  /** Someone saved under this name, whom the user may say it is. */
  likely: Contact | undefined;
  oddity: NamingOddity | undefined;
}

export interface ChainLink {
  /** Undefined where they were deleted since. */
  by: Contact | undefined;
  record: NamingRecord;
}

export interface PersonReferrals {
  named: readonly NamedPerson[];
  /** Who named the person, who named that one, and so on. */
  chain: readonly ChainLink[];
  isCircle: boolean;
}

export interface Referrals {
  of: (contact: Contact) => Promise<PersonReferrals | undefined>;
  /** Whether their name may be used with whom they named, as they say today. */
  allow: (record: NamingRecord, useName: NameUse) => Promise<void>;
  /** How they want to be named there. */
  sayAs: (record: NamingRecord, words: string) => Promise<void>;
  /** Saves whom they named, to be written to; undoing it deletes them again. */
  keep: (by: Contact, record: NamingRecord) => Promise<void>;
}

export interface ReferralsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows the person as they are by now. */
  refresh: () => Promise<void>;
}

/** Everyone's namings that stand. */
async function allNamed(store: Store): Promise<NamingRecord[]> {
  const [referred, undone] = await Promise.all([
    store.where('interactions', 'type', 'referred'),
    store.where('interactions', 'type', 'undone'),
  ]);
  return standing([...referred, ...undone]).filter((each) => each.type === 'referred');
}

/** Those saved under the names that nobody saved was said to be, by name. */
async function likelyFor(store: Store, names: readonly string[]): Promise<Map<string, Contact>> {
  if (names.length === 0) return new Map();
  const contacts = await store.all('contacts');
  const found = names.map(
    (name) => [name, contacts.find((each) => compareNames(name, each.name.value) === 'same')] as const,
  );
  return new Map(found.flatMap(([name, contact]) => (contact ? [[name, contact]] : [])));
}

async function referralsOf(store: Store, contact: Contact): Promise<PersonReferrals> {
  const everyone = await allNamed(store);
  const theirs = everyone.filter((each) => each.contact === contact.id);
  const people = await Promise.all(
    theirs.map(async ({ person }) => (person === undefined ? undefined : store.get('contacts', person))),
  );
  const open = theirs.flatMap(({ name }, index) => (people[index] ? [] : [name]));
  const likely = await likelyFor(store, open);
  const { links, isCircle } = chainTo(contact.id, everyone);
  return {
    named: theirs.map((record, index) => {
      const found = people[index] ? undefined : likely.get(record.name);
      const oddity = oddityOf(record, contact, everyone);
      return { record, person: people[index], likely: found?.id === contact.id ? undefined : found, oddity };
    }),
    chain: await Promise.all(
      links.map(async (record) => ({ by: await store.get('contacts', record.contact), record })),
    ),
    isCircle,
  };
}

export function createReferrals({ clock, saving, notices, refresh }: ReferralsDeps): Referrals {
  const save = async (changes: readonly Change[]): Promise<boolean> => {
    const isSaved = await saving.save(changes);
    if (isSaved) await refresh();
    return isSaved;
  };

  /** What a first letter to the person whom they named says of it, where it says so by this record. */
  const declared = async (before: NamingRecord, after: NamingRecord): Promise<Change[]> => {
    const held = await saving.load(async (store) => ({
      by: await store.get('contacts', before.contact),
      person: before.person && (await store.get('contacts', before.person)),
    }));
    if (!held?.by || !held.person || held.person.referral?.name !== referralBy(held.by, before).name) return [];
    const record = { ...held.person, referral: referralBy(held.by, after), updatedAt: isoNow(clock) };
    return [{ put: 'contacts', record }];
  };

  const amend = async (record: NamingRecord, next: NamingRecord, said: string): Promise<void> => {
    const put = async (from: NamingRecord, to: NamingRecord): Promise<boolean> =>
      save([{ put: 'interactions', record: correct(record, to, clock) }, ...(await declared(from, to))]);
    if (!(await put(record, next))) return;
    notices.say({ text: said, undo: async () => void (await put(next, record)) });
  };

  const keep = async (by: Contact, record: NamingRecord): Promise<void> => {
    const at = isoNow(clock);
    const source = { format: 'by-hand', url: '', title: '', readAt: at } as const;
    const saved = newContact({ ...emptyIdentity, name: record.name }, emptyIdentity, source, [], at);
    const { id } = saved.contact;
    const changes: Change[] = [
      { put: 'contacts', record: { ...saved.contact, referral: referralBy(by, record) } },
      { put: 'captures', record: saved.capture },
      { put: 'interactions', record: correct(record, { ...record, person: id }, clock) },
    ];
    if (!(await save(changes))) return;
    notices.say({
      text: `Saved ${record.name}.`,
      undo: async () => {
        const held = await saving.load((store) => holdingsOf(store, id));
        if (held)
          await save([
            ...removals(held, isoNow(clock)),
            { put: 'interactions', record: correct(record, record, clock) },
          ]);
      },
    });
  };

  return {
    of: (contact) => saving.load((store) => referralsOf(store, contact)),
    allow: once(async (record: NamingRecord, useName: NameUse) => {
      if (record.useName === useName) return;
      const { saidOn: _before, ...rest } = record;
      const next = useName === 'ask' ? { ...rest, useName } : { ...rest, useName, saidOn: today(clock) };
      await amend(
        record,
        next,
        useName === 'yes' ? 'Noted that you may use their name.' : 'Noted how it is with their name.',
      );
    }),
    sayAs: once(async (record: NamingRecord, typed: string) => {
      const words = typed.trim();
      if (words === (record.sayAs ?? '')) return;
      const { sayAs: _before, ...rest } = record;
      await amend(record, words === '' ? rest : { ...rest, sayAs: words }, 'Noted how they want to be named.');
    }),
    keep: once(keep),
  };
}
