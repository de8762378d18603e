/** What happened with everyone and what is due: loaded once the page is being read, which does not wait for it. */
import { signal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import type { Clock } from '../clock.ts';
import type { DateReader } from '../date-words/index.ts';
import type { ContactId } from '../ids.ts';
import { statistics, type Statistics } from '../reminders/index.ts';
import { createAdviceSaying, type AdviceSaying } from './advice-saying.ts';
import { createAhead, type Ahead } from './ahead.ts';
import { createAskingNext, type AskingNext } from './asking-next.ts';
import { createBackupHabit, type BackupHabitModel } from './backup-habit.ts';
import { createCalendarExport, type CalendarExport } from './calendar-export.ts';
import { createCourage, type Courage } from './courage.ts';
import type { Surroundings } from './follow-up.ts';
import { createFollowUpForm, type FollowUpForm, type NotificationPermission } from './follow-up-form.ts';
import { createGivingBack, type GivingBack } from './giving-back.ts';
import { createHappenings, type Happenings } from './happenings.ts';
import type { Known } from './known-contact.ts';
import { logOf, type PersonLog } from './log.ts';
import { createNamedBy, type NamedBy } from './named-by.ts';
import type { Notices } from './notices.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import type { Saving } from './saving.ts';
import { createSheets, type Sheets, type SheetsDeps } from './sheets.ts';
import { createTodayModel, type TodayModel } from './today.ts';

export interface DiaryModel {
  today: TodayModel;
  /** Where the user is with someone, and what happened. */
  logOf: (known: Known) => PersonLog;
  happenings: Happenings;
  /** How the user wants to be reminded. */
  followUp: FollowUpForm;
  /** What can be said of a due item in one click. */
  outcomes: Outcomes;
  askingNext: AskingNext;
  courage: Courage;
  givingBack: GivingBack;
  backups: BackupHabitModel;
  /** What is to come with someone. */
  ahead: Ahead;
  namedBy: NamedBy;
  advice: AdviceSaying;
  calendar: CalendarExport;
  /** What came of the letters so far. */
  statistics: () => Promise<Statistics | undefined>;
  /** What is laid over the view, to be answered. */
  sheets: Sheets;
}

export interface DiaryDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
  notifications: NotificationPermission;
  /** Loads what reads dates in words. */
  loadDateReader: SheetsDeps['loadDateReader'];
  /** Shows anew what is known of whoever is shown. */
  refreshPage: () => Promise<void>;
  /** Called where a letter to someone became a draft again, or sent. */
  letterChanged: (contact: ContactId) => void;
}

export function createDiary(deps: DiaryDeps): DiaryModel {
  const { clock, surroundings, saving, notices, loadDateReader, letterChanged } = deps;
  const today = createTodayModel({ clock, surroundings, saving });
  const refresh = async (): Promise<void> => void (await Promise.all([today.refresh(), deps.refreshPage()]));
  const happenings = createHappenings({ clock, saving, notices, refresh, letterChanged });
  const reader = signal<DateReader | undefined>();
  const followUp = createFollowUpForm({
    clock,
    locale: surroundings.locale,
    saving,
    notices,
    reader,
    refresh,
    notifications: deps.notifications,
  });
  return {
    today,
    logOf: (known) => logOf(known, clock),
    happenings,
    followUp,
    outcomes: createOutcomes(happenings, clock),
    askingNext: createAskingNext({ clock, surroundings, saving }),
    courage: createCourage({ clock, saving, notices }),
    givingBack: createGivingBack({ clock, surroundings, saving, happenings }),
    backups: createBackupHabit({ clock, saving, notices }),
    ahead: createAhead({ clock, surroundings, saving, happenings }),
    advice: createAdviceSaying(happenings, clock),
    namedBy: createNamedBy({ clock, saving, notices, refresh }),
    calendar: createCalendarExport({ clock, surroundings, saving, notices, offerFile: deps.offerFile }),
    statistics: () => saving.load(async (store) => statistics(await store.all('interactions'))),
    sheets: createSheets({ clock, saving, notices, happenings, followUp, reader, loadDateReader, surroundings }),
  };
}
