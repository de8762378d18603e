/** The place of the library where everyone is: how they are looked at, who is selected, what is done with those. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import { defaultCadence, today } from '../reminders/index.ts';
import type { Everyone } from './everyone.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Notices } from './notices.ts';
import { createPeopleActs, type PeopleActs } from './people-acts.ts';
import type { FacetSurroundings } from './people-facets.ts';
import { createPeopleSelection, type PeopleSelection } from './people-selection.ts';
import { createPeopleView, type PeopleViewModel } from './people-view.ts';
import type { PeopleModel } from './people.ts';
import { createSavedViews, type SavedViewsModel } from './saved-views.ts';
import type { Saving } from './saving.ts';

export interface PeoplePlace {
  /** How many are saved; undefined until loaded. */
  count: ReadonlySignal<number | undefined>;
  view: PeopleViewModel;
  views: SavedViewsModel;
  selection: PeopleSelection;
  acts: PeopleActs;
  refresh: () => Promise<void>;
}

export interface PeoplePlaceDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
  notices: Notices;
  people: PeopleModel;
  everyone: Everyone;
  /** Told of everyone who was deleted. */
  forgotten: (contact: ContactId) => void;
}

export function createPeoplePlace(deps: PeoplePlaceDeps): PeoplePlace {
  const { clock, saving, people, everyone } = deps;
  const surroundings = signal<FacetSurroundings>({ today: today(clock), keepInTouch: defaultCadence.keepInTouch });
  const { sought, chosen } = people;
  const view = createPeopleView({ rows: everyone.rows, hits: people.hits, sought, chosen, surroundings });
  const views = createSavedViews({ ...deps, query: view.query });

  const refreshSurroundings = async (): Promise<void> => {
    const followUp = await saving.load((store) => followUpOf(store, deps.surroundings));
    if (!followUp) return;
    const next = { today: today(clock), keepInTouch: followUp.settings.cadence.keepInTouch };
    // What hangs on it is computed for everyone.
    if (JSON.stringify(next) !== JSON.stringify(surroundings.value)) surroundings.value = next;
  };
  const refresh = async (): Promise<void> =>
    void (await Promise.all([everyone.refresh(), refreshSurroundings(), views.refresh()]));

  return {
    count: computed(() => everyone.rows.value?.length),
    view,
    views,
    selection: createPeopleSelection(view.found),
    acts: createPeopleActs({ ...deps, refresh: () => void refresh() }),
    refresh,
  };
}
