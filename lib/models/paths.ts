/** The place of the library for how people came to their work: each part of it reads what it shows when it is shown. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import type { Clock } from '../clock.ts';
import type { StandingFact } from '../contacts/index.ts';
import { parseId, type ContactId } from '../ids.ts';
import { alignments } from '../paths/index.ts';
import { createCareers, type CareersModel } from './paths-careers.ts';
import { createFinder, type FinderModel } from './paths-finder.ts';
import { createOpinions, type OpinionsModel } from './paths-opinions.ts';
import { createReferrals, type ReferralsModel } from './paths-referrals.ts';
import { createPathsSource, type PathsSource } from './paths-source.ts';
import { createWays, type WaysModel } from './paths-ways.ts';
import type { PersonPicking } from './person-picking.ts';
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
  /** What a part shows, as `go` takes it. */
  queryOf: (part: PathsPart) => string;
  /** Shows what a query names, such as `part=ways&person=…`. */
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

  /** What each part's query says of it: who and what is shown there. */
  const texts: Record<PathsPart, Readonly<Record<string, { value: string }>>> = {
    careers: { q: careers.sought, tag: careers.tag, field: careers.field },
    ways: { role: ways.role },
    opinions: { q: opinions.words, field: opinions.field },
    referrals: {},
    finder: { field: finder.field },
  };
  const pickings: Partial<Record<PathsPart, PersonPicking>> = { ways: ways.person, finder: finder.person };

  const take = (query: URLSearchParams): void => {
    for (const [name, text] of Object.entries(texts[part.value])) text.value = query.get(name) ?? '';
    pickings[part.value]?.pick(parseId<ContactId>(query.get('person') ?? ''));
    if (part.value !== 'careers') return;
    const ids = (query.get('people') ?? '').split(',').flatMap((each) => parseId<ContactId>(each) ?? []);
    careers.only.value = ids.length > 0 ? ids : undefined;
    careers.align.value = alignments.find((each) => each === query.get('align')) ?? 'year';
  };

  const queryOf = (of: PathsPart): string => {
    const query = new URLSearchParams();
    if (of !== 'careers') query.set('part', of);
    for (const [name, text] of Object.entries(texts[of])) if (text.value !== '') query.set(name, text.value);
    const person = pickings[of]?.chosen.value;
    if (person) query.set('person', person);
    if (of === 'careers' && careers.only.value) query.set('people', careers.only.value.join(','));
    if (of === 'careers' && careers.align.value !== 'year') query.set('align', careers.align.value);
    return query.toString();
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
    queryOf,
    go: async (query) => {
      const asked = new URLSearchParams(query);
      part.value = pathsParts.find((each) => each === asked.get('part')) ?? 'careers';
      take(asked);
      await refresh();
    },
    refresh,
  };
}
