/** Who may know of someone: those saved who share a house, a school or a field with them, to be asked for an introduction. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { sameOrganization, tellingWords } from '../contacts/index.ts';
import type { PersonRow } from '../overview/index.ts';
import { connectedTo, sharedHouse, workOfRow, type Career, type Connected } from '../paths/index.ts';
import type { LetterStart } from './drafting.ts';
import { latestInto, type PathsSource } from './paths-source.ts';
import { inLikeWork } from './paths-ways.ts';
import { createPersonPicking, type PersonPicking } from './person-picking.ts';

/** Someone who may introduce the user, with what the letter to them begins with: whom it is about. */
export interface Introducer extends Connected {
  start: LetterStart;
}

/** `of` is whom it is about; without `found`, everyone is still being looked through. */
export interface FoundConnected {
  of: PersonRow;
  found?: readonly Introducer[];
}

export interface FinderModel {
  person: PersonPicking;
  /** The field whose directories are told; empty until one is chosen. */
  field: Signal<string>;
  shown: ReadonlySignal<FoundConnected | undefined>;
}

/** Among so many at the most it is looked closely. */
const mostCompared = 60;
const mostShown = 12;

/** Tells quickly whether a house is one of some. Most are not, and are known not to be by one word. */
function isOneOf(organizations: readonly string[]): (organization: string) => boolean {
  const words = new Set(organizations.flatMap((each) => [...tellingWords(each)]));
  return (organization) =>
    !tellingWords(organization).isDisjointFrom(words) &&
    organizations.some((each) => sameOrganization(each, organization));
}

const housesOf = ({ contact, stays }: Career): string[] => [
  ...new Set([contact.organization?.value ?? '', ...stays.map(({ organization }) => organization)].filter(Boolean)),
];

/** Someone with the letter to them that asks to be introduced to another, as that one is saved. */
function introducerTo(target: Career, { career, common }: Connected): Introducer {
  const { id, name, headline, organization } = target.contact;
  const shared = sharedHouse(target, career);
  const named = {
    contact: id,
    name: name.value,
    ...(headline && { post: headline.value }),
    ...(organization && { organization: organization.value }),
    ...(shared !== undefined && { shared }),
  };
  return { career, common, start: { choices: { target: named } } };
}

export function createFinder(source: PathsSource): FinderModel {
  const person = createPersonPicking(source.rows);
  const shown = signal<FoundConnected | undefined>();
  const show = latestInto(shown);

  const connected = async (of: PersonRow, all: readonly PersonRow[]): Promise<FoundConnected> => {
    const [career] = await source.careers([of]);
    if (!career) return { of, found: [] };
    const isShared = isOneOf(housesOf(career));
    const placed = (await source.whoWasAt(isShared)) ?? new Set();
    const others = all.filter(({ id }) => id !== of.id);
    const near = others.filter(
      ({ id, organization }) => placed.has(id) || (organization !== undefined && isShared(organization)),
    );
    const alike = await inLikeWork({ words: new Set(), fields: workOfRow(of).fields }, others);
    const compared = [...new Set([...near, ...alike])].slice(0, mostCompared);
    const found = connectedTo(career, await source.careers(compared)).slice(0, mostShown);
    return { of, found: found.map((each) => introducerTo(career, each)) };
  };

  effect(() => {
    const picked = person.picked.value;
    const all = source.rows.value ?? [];
    shown.value = picked && { of: picked };
    if (picked) void show(connected(picked, all));
  });
  return { person, field: signal(''), shown };
}
