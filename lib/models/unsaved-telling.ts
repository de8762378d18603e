/**
 * Keeps what is typed on the form of something that happened until it is noted: what was said in a talk must not be lost
 * with the popup. On disk within a quarter of a second, as with the form of a page.
 */
import { effect, signal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { meetingMedia, type UnsavedTelling } from '../contacts/index.ts';
import { newId, type FormId } from '../ids.ts';
import type { Change } from '../store/index.ts';
import { namedField, type HappeningForm } from './happening-form.ts';
import type { Saving } from './saving.ts';
import { soon } from './soon.ts';

export interface UnsavedTellings {
  /** The form that was typed on last, unless that was too long ago. */
  latest: () => Promise<UnsavedTelling | undefined>;
  /** Puts back what was typed on a form like this one, and keeps from now on what is. */
  watch: (form: HappeningForm) => Promise<void>;
  flush: () => Promise<boolean>;
  /** The user left the form: what was typed stays, and the popup opens with it no more. */
  leave: () => Promise<boolean>;
  /**
   * Notes what the form says, by `note`, which commits what throws away what is on disk of the form with it. Meanwhile the form
   * is not written: it would be there again after it was thrown away.
   */
  settle: (note: (removal: readonly Change[]) => Promise<boolean>) => Promise<boolean>;
  stop: () => void;
}

/** After so long, the popup does not open with the form: they are at something else by now. */
const stillTelling = Temporal.Duration.from({ minutes: 30 });

/** The fields of text, by name. */
function textsOf({ when, until, askAgain, meeting, text }: HappeningForm): Record<string, Signal<string>> {
  const { start, zone, where, minutes } = meeting;
  const words = { when: when.words, until: until.words, askAgain: askAgain.words, start: start.words };
  return { ...words, zone, where, minutes, text };
}

/** What is on a form, without what is as it was at first. */
function filled(form: HappeningForm): Pick<UnsavedTelling, 'texts' | 'advice' | 'named'> {
  const texts: Record<string, string> = { medium: form.meeting.medium.value };
  for (const [name, field] of Object.entries(textsOf(form))) texts[name] = field.value;
  if (form.keptToTime.value !== undefined) texts['kept'] = String(form.keptToTime.value);
  if (form.about) texts['about'] = form.about;
  return {
    texts,
    advice: form.advice.value.map((each) => each.value),
    named: form.named.value.map(({ name, useName }) => ({ name: name.value, useName: useName.value })),
  };
}

/** Fills a form with what was typed before. */
function refill(form: HappeningForm, { texts, advice, named }: UnsavedTelling): void {
  for (const [name, field] of Object.entries(textsOf(form))) field.value = texts[name] ?? field.value;
  form.meeting.medium.value = meetingMedia.find((each) => each === texts['medium']) ?? form.meeting.medium.value;
  if (texts['kept'] !== undefined) form.keptToTime.value = texts['kept'] === 'true';
  form.advice.value = advice.map((each) => signal(each));
  form.named.value = named.map(({ name, useName }) => namedField(name, useName));
}

const isLike = (form: HappeningForm, { contact, kind, corrects, texts }: UnsavedTelling): boolean =>
  form.person.contact.id === contact &&
  form.kind === kind &&
  form.wrong?.id === corrects &&
  form.about === texts['about'];

interface Watched {
  form: HappeningForm;
  id: FormId;
  /** What was on the form when it was written last. */
  before: string;
  isOnDisk: boolean;
  /** What is on it is being noted. */
  isSettling: boolean;
  stop: () => void;
}

export function createUnsavedTellings({ clock, saving }: { clock: Clock; saving: Saving }): UnsavedTellings {
  let watched: Watched | undefined;

  const all = async (): Promise<UnsavedTelling[]> =>
    (await saving.load((store) => store.all('forms')))?.filter((each): each is UnsavedTelling => 'kind' in each) ?? [];

  const write = async ({ form, id }: Watched, isLeft: boolean): Promise<boolean> => {
    const content = filled(form);
    const record: UnsavedTelling = {
      id,
      contact: form.person.contact.id,
      kind: form.kind,
      ...(form.wrong && { corrects: form.wrong.id }),
      ...content,
      ...(isLeft && { isLeft }),
      updatedAt: isoNow(clock),
    };
    return saving.save([{ put: 'forms', record }]);
  };

  const flush = async (): Promise<boolean> => {
    later.stop();
    const content = watched && JSON.stringify(filled(watched.form));
    if (!watched || watched.isSettling || content === watched.before) return true;
    const of = watched;
    const before = of.before;
    of.before = content ?? '';
    of.isOnDisk = true;
    const isWritten = await write(of, false);
    if (!isWritten) of.before = before;
    return isWritten;
  };

  const later = soon(() => void flush());

  const stop = (): void => {
    later.stop();
    watched?.stop();
    watched = undefined;
  };

  return {
    latest: async () => {
      const since = clock.now().subtract(stillTelling);
      return (await all())
        .filter(({ isLeft, updatedAt }) => isLeft !== true && Temporal.Instant.compare(updatedAt, since) > 0)
        .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
    },
    watch: async (form) => {
      stop();
      const found = (await all()).find((each) => isLike(form, each));
      if (found) refill(form, found);
      const before = JSON.stringify(filled(form));
      const of: Watched = {
        form,
        id: found?.id ?? newId<FormId>(),
        before,
        isOnDisk: found !== undefined,
        isSettling: false,
        stop: () => {},
      };
      watched = of;
      of.stop = effect(() => {
        filled(form);
        later.ask();
      });
    },
    flush,
    leave: async () => {
      const of = watched;
      await flush();
      return of?.isOnDisk !== true || of.isSettling || write(of, true);
    },
    settle: async (note) => {
      const of = watched;
      if (!of) return note([]);
      of.isSettling = true;
      const isNoted = await note(of.isOnDisk ? [{ remove: 'forms', id: of.id, at: isoNow(clock) }] : []);
      of.isSettling = false;
      if (isNoted) of.before = JSON.stringify(filled(of.form));
      else await flush();
      return isNoted;
    },
    stop,
  };
}
