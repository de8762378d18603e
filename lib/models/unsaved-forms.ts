/**
 * Keeps what is done on a form that is not saved yet: on disk within a quarter of a second, found again when the page is
 * opened again, thrown away when it is saved, or after a month in which nobody came back to it.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { UnsavedForm } from '../contacts/index.ts';
import { newId, type ContactId, type FormId } from '../ids.ts';
import type { Change } from '../store/index.ts';
import type { CaptureForm } from './capture-form.ts';
import { changesIn } from './form-changes.ts';
import type { Saving } from './saving.ts';
import { soon } from './soon.ts';

/** Of which page, and of whom in its list of people, a form is. */
export interface FormPlace {
  page: string;
  entry?: string | undefined;
}

export interface UnsavedForms {
  /** What was done on this page's form and not saved. */
  find: (place: FormPlace) => Promise<UnsavedForm | undefined>;
  /** Keeps what is done on the form from now on. `apart` tells who was said to be someone else. */
  watch: (
    form: CaptureForm,
    place: FormPlace,
    found: UnsavedForm | undefined,
    apart: ReadonlySignal<ReadonlySet<ContactId>>,
  ) => void;
  /** Puts on disk at once what is not yet. */
  flush: () => Promise<boolean>;
  /** Stops watching: the form was saved or left. What is on disk of it stays. */
  leave: () => void;
  /**
   * To be committed with what the form is saved as: throws away what is on disk of it, and puts it back. Until then
   * nothing more is written.
   */
  settle: (at: string) => { removal: Change[]; back: Change[] };
}

const longestKept = Temporal.Duration.from({ hours: 24 * 30 });

interface Watched {
  /** The form's record as it would be now; undefined where nothing was done. */
  record: () => UnsavedForm | undefined;
  id: FormId;
  isOnDisk: boolean;
  isDirty: boolean;
  stop: () => void;
}

/** What was done on a form, as a record. */
function recordOf(
  form: CaptureForm,
  { page, entry }: FormPlace,
  id: FormId,
  apart: ReadonlySet<ContactId>,
  at: string,
): UnsavedForm | undefined {
  const changes = changesIn(form);
  if (!changes && apart.size === 0) return undefined;
  return {
    id,
    page,
    ...(entry !== undefined && { entry }),
    changes: changes ?? { texts: {}, withoutLinks: [], facts: [] },
    apart: [...apart],
    updatedAt: at,
  };
}

export function createUnsavedForms({ clock, saving }: { clock: Clock; saving: Saving }): UnsavedForms {
  let watched: Watched | undefined;

  const find: UnsavedForms['find'] = async ({ page, entry }) => {
    const all = await saving.load((store) => store.all('forms'));
    const oldest = clock.now().subtract(longestKept);
    const isStale = (form: { updatedAt: string }): boolean => Temporal.Instant.compare(form.updatedAt, oldest) < 0;
    const stale = all?.filter(isStale) ?? [];
    const at = isoNow(clock);
    if (stale.length > 0) await saving.save(stale.map(({ id }) => ({ remove: 'forms', id, at })));
    return all?.find(
      (form): form is UnsavedForm => 'page' in form && form.page === page && form.entry === entry && !isStale(form),
    );
  };

  const flush = async (): Promise<boolean> => {
    later.stop();
    if (!watched?.isDirty) return true;
    const of = watched;
    const record = of.record();
    const nothing: Change[] = of.isOnDisk ? [{ remove: 'forms', id: of.id, at: isoNow(clock) }] : [];
    of.isDirty = false;
    const isWritten = await saving.save(record ? [{ put: 'forms', record }] : nothing);
    if (isWritten) of.isOnDisk = record !== undefined;
    else of.isDirty = true;
    return isWritten;
  };

  const later = soon(() => void flush());

  const leave = (): void => {
    later.stop();
    watched?.stop();
    watched = undefined;
  };

  const watch: UnsavedForms['watch'] = (form, place, found, apart) => {
    leave();
    const id = found?.id ?? newId<FormId>();
    const record = (): UnsavedForm | undefined => recordOf(form, place, id, apart.value, isoNow(clock));
    const of: Watched = { record, id, isOnDisk: found !== undefined, isDirty: false, stop: () => undefined };
    let isFirst = true;
    of.stop = effect(() => {
      record();
      of.isDirty = !isFirst;
      if (!isFirst) {
        later.ask();
      }
      isFirst = false;
    });
    watched = of;
  };

  const settle: UnsavedForms['settle'] = (at) => {
    later.stop();
    if (!watched) return { removal: [], back: [] };
    const { record, id, isOnDisk } = watched;
    const kept = record();
    return {
      removal: isOnDisk ? [{ remove: 'forms', id, at }] : [],
      back: kept ? [{ put: 'forms', record: kept }] : [],
    };
  };

  return { find, watch, flush, leave, settle };
}
