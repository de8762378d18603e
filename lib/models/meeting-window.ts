/** Which talk a window is for, by what its address names: a person, or the record by which the talk was agreed on. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { meetingsOf, standing, usualMinutes } from '../contacts/index.ts';
import { parseId, type ContactId, type InteractionId, type MeetingId } from '../ids.ts';
import { blankNotes, type MeetingNotes } from '../meeting/index.ts';
import { nextTalk, sheetFor, talkOf } from '../preparing/index.ts';
import type { Store } from '../store/index.ts';
import type { ClaimDeps } from './claim.ts';
import { createMeeting, type MeetingDeps, type MeetingModel, type OpenedMeeting } from './meeting.ts';
import { createNotices, type Notices } from './notices.ts';
import { createSaving, type Saving, type SavingDeps } from './saving.ts';

export type MeetingWindowState =
  | { is: 'opening' }
  /** Nobody is known by what the address names. */
  | { is: 'nobody' }
  | { is: 'meeting'; model: MeetingModel };

export interface MeetingWindowModel {
  saving: Saving;
  notices: Notices;
  state: ReadonlySignal<MeetingWindowState>;
  open: (id: string) => Promise<void>;
  flush: () => Promise<void>;
}

export interface MeetingWindowDeps extends SavingDeps {
  clock: Clock;
  /** As `claim`, of the notes of one talk. */
  claimMeeting: (id: MeetingId, ...asked: Parameters<ClaimDeps['claim']>) => ReturnType<ClaimDeps['claim']>;
  onChange: ClaimDeps['onChange'];
  keepAwake: MeetingDeps['keepAwake'];
}

/** The notes of the talk that is meant: those that were begun, or none yet. */
function notesFor(all: readonly MeetingNotes[], scheduled: InteractionId | undefined): MeetingNotes | undefined {
  if (scheduled !== undefined) return all.find((each) => each.scheduled === scheduled);
  return all.findLast(({ loggedAt }) => loggedAt === undefined);
}

async function meetingOf(store: Store, text: string, clock: Clock): Promise<OpenedMeeting | undefined> {
  const id = parseId<ContactId & InteractionId>(text);
  if (!id) return undefined;
  const record = await store.get('interactions', id);
  const contact = await store.get('contacts', record?.contact ?? id);
  if (!contact) return undefined;
  const [records, sheets, all] = await Promise.all([
    store.where('interactions', 'contact', contact.id),
    store.where('prepSheets', 'contact', contact.id),
    store.where('meetings', 'contact', contact.id),
  ]);
  const history = standing(records);
  const named = record?.type === 'scheduled' ? record.id : undefined;
  const begun = notesFor(all, named);
  const scheduled = named ?? (begun ? begun.scheduled : nextTalk(history)?.scheduled);
  const sheet = sheetFor(scheduled, sheets);
  const planned = meetingsOf(history).find((each) => each.scheduled === scheduled);
  const minutes = planned?.meeting.minutes ?? (sheet ? talkOf(sheet, history).minutes : usualMinutes);
  const about = { contact: contact.id, minutes, ...(scheduled && { scheduled }) };
  return {
    contact,
    notes: begun ?? notesFor(all, scheduled) ?? blankNotes(about, isoNow(clock)),
    questions: sheet?.questions.filter((each) => each.text.trim() !== '') ?? [],
  };
}

export function createMeetingWindow(deps: MeetingWindowDeps): MeetingWindowModel {
  const { clock, onChange, keepAwake } = deps;
  const notices = createNotices();
  const saving = createSaving(deps);
  const state = signal<MeetingWindowState>({ is: 'opening' });
  return {
    saving,
    notices,
    state,
    open: async (text) => {
      const shown = state.value;
      if (shown.is === 'meeting') {
        await shown.model.flush();
        await shown.model.close();
      }
      const found = await saving.load(async (store) => ({ opened: await meetingOf(store, text, clock) }));
      if (!found) return;
      const { opened } = found;
      if (!opened) {
        state.value = { is: 'nobody' };
        return;
      }
      const claim: ClaimDeps['claim'] = (...asked) => deps.claimMeeting(opened.notes.id, ...asked);
      const model = createMeeting(opened, { clock, saving, notices, claim, onChange, keepAwake });
      state.value = { is: 'meeting', model };
    },
    flush: async () => {
      if (state.value.is === 'meeting') await state.value.model.flush();
    },
  };
}
