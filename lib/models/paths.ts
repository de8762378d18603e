/** The place of the library for how people came to their work: each part of it reads what it shows when it is shown. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import type { Clock } from '../clock.ts';
import type { StandingFact } from '../contacts/index.ts';
import { parseId, type ContactId } from '../ids.ts';
import { createCareers, type CareersModel } from './paths-careers.ts';
import { createFinder, type FinderModel } from './paths-finder.ts';
import { createOpinions, type OpinionsModel } from './paths-opinions.ts';
import { createReferrals, type ReferralsModel } from './paths-referrals.ts';
import { createPathsSource, type PathsSource } from './paths-source.ts';
import { createWays, type WaysModel } from './paths-ways.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

/** The parts, as the address names them. */
export const pathsParts = ['careers', 'ways', 'opinions', 'referrals', 'finder'] as const;
export type PathsPart = (typeof pathsParts)[number];

/** Where words come from, as a page is named. */
export interface WordsSource {
  title: string;
  url: string;
}

export interface PathsModel {
  part: ReadonlySignal<PathsPart>;
  careers: CareersModel;
  ways: WaysModel;
  opinions: OpinionsModel;
  referrals: ReferralsModel;
  finder: FinderModel;
  /** The present, in years. */
  now: () => number;
  /** The page that a fact was read from. */
  sourceOf: (fact: StandingFact) => Promise<WordsSource | undefined>;
  /** Hands over a picture. */
  offerPicture: (name: string, type: string, content: string | Blob) => void;
  /** Shows what a query names, such as `part=ways&person=…`; what it names nothing of is as it was. */
  go: (query: string) => Promise<void>;
  refresh: () => Promise<void>;
}

export interface PathsDeps {
  rows: PathsSource['rows'];
  clock: Clock;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
}

export function createPaths({ clock, rows, saving, notices, offerFile }: PathsDeps): PathsModel {
  const source = createPathsSource({ clock, rows, saving });
  const part = signal<PathsPart>('careers');
  const careers = createCareers(source);
  const ways = createWays(source);
  const opinions = createOpinions(source);
  const referrals = createReferrals(source);
  const finder = createFinder(source);

  const refresh = async (): Promise<void> => {
    source.refresh();
    if (part.value === 'opinions') await opinions.refresh();
    if (part.value === 'referrals') await referrals.refresh();
  };

  const take = (query: URLSearchParams): void => {
    const person = parseId<ContactId>(query.get('person') ?? '');
    if (person && part.value === 'ways') ways.person.pick(person);
    if (person && part.value === 'finder') finder.person.pick(person);
    if (part.value !== 'careers') return;
    const people = query.get('people')?.split(',') ?? [];
    const ids = people.flatMap((each) => parseId<ContactId>(each) ?? []);
    careers.only.value = ids.length > 0 ? ids : undefined;
    careers.sought.value = query.get('q') ?? careers.sought.value;
    careers.tag.value = query.get('tag') ?? careers.tag.value;
    careers.field.value = query.get('field') ?? careers.field.value;
  };

  return {
    part: computed(() => part.value),
    careers,
    ways,
    opinions,
    referrals,
    finder,
    now: source.now,
    sourceOf: async (fact) => {
      const capture = await source.capture(fact.capture);
      return capture && { title: capture.title || capture.url, url: capture.url };
    },
    offerPicture: (name, type, content) => {
      offerFile(name, type, content);
      notices.say({ text: 'The picture is made. It leaves this browser only if you send it somewhere.' });
    },
    go: async (query) => {
      const asked = new URLSearchParams(query);
      part.value = pathsParts.find((each) => each === asked.get('part')) ?? 'careers';
      take(asked);
      await refresh();
    },
    refresh,
  };
}
