/** What happened with someone so far, newest first, and what can be noted next. */
import { BellPlus, CalendarPlus, ListChecks, NotebookPen, Timer } from 'lucide';
import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Interaction, Stage } from '../../lib/contacts/index.ts';
import type { Known } from '../../lib/models/known-contact.ts';
import { kindOf } from '../../lib/models/happening-kinds.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { dayWords } from '../words.ts';
import { AheadView } from './AheadView.tsx';
import { entryWords, oddityWords, stageWords } from './log-words.ts';
import { TouchSetting } from './TouchSetting.tsx';

/** With whom one keeps in touch. */
const hasTalked: ReadonlySet<Stage> = new Set(['met', 'thanked', 'in-touch']);

/** How many entries are shown before the user asks for the rest. */
const shownAtFirst = 4;

export interface PersonLogProps {
  diary: DiaryModel;
  known: Known;
  /** Opens what a talk is prepared on, and held in. */
  popup: Pick<PopupModel, 'openPrep' | 'openMeeting'>;
  /** What heads it, beneath the heading of the view. */
  heading?: 'h2' | 'h3';
}

export function PersonLogView({ diary, known, popup, heading: Heading = 'h2' }: PersonLogProps) {
  const all = useSignal(false);
  const heading = useId();
  const { stage, entries, odd } = useMemo(() => diary.logOf(known), [diary, known]);
  const shown = all.value ? entries : entries.slice(0, shownAtFirst);
  const { id } = known.contact;
  return (
    <section class="stack-tight" aria-labelledby={heading}>
      <Heading id={heading}>{stageWords[stage]}</Heading>
      {odd.map(({ oddity, about }) => (
        <Remark key={`${oddity.is}${about.id}`}>
          <p>{oddityWords(oddity, about)}</p>
        </Remark>
      ))}
      {entries.length > 0 && (
        <ul class="log">
          {shown.map((each) => (
            <Entry key={each.id} entry={each} diary={diary} known={known} popup={popup} />
          ))}
        </ul>
      )}
      {shown.length < entries.length && (
        <p>
          <button type="button" class="button-quiet" onClick={() => (all.value = true)}>
            Show {entries.length - shown.length} more
          </button>
        </p>
      )}
      <p class="row">
        <button type="button" onClick={() => void diary.sheets.ask(id)}>
          <Icon of={NotebookPen} />
          Note what happened
        </button>
        <button type="button" class="button-quiet" onClick={() => void diary.sheets.remind(id)}>
          <Icon of={BellPlus} />
          Remind me
        </button>
        {stage !== 'resting' && (
          <button type="button" class="button-quiet" onClick={() => void popup.openPrep(id)}>
            <Icon of={ListChecks} />
            Prepare
          </button>
        )}
        {stage === 'scheduled' && (
          <button type="button" class="button-quiet" onClick={() => void popup.openMeeting(id)}>
            <Icon of={Timer} />
            Hold the talk
          </button>
        )}
        {stage === 'scheduled' && (
          <button type="button" class="button-quiet" onClick={() => void diary.calendar.invite(id)}>
            <Icon of={CalendarPlus} />
            Invitation
          </button>
        )}
      </p>
      <AheadView diary={diary} known={known} heading={Heading} />
      {hasTalked.has(stage) && <TouchSetting form={diary.followUp} contact={id} />}
    </section>
  );
}

interface EntryProps extends PersonLogProps {
  entry: Interaction;
}

/** Corrected on its form where it has one, and taken back there; otherwise taken back at once, which can be undone. */
function Entry({ entry, diary, known, popup }: EntryProps) {
  const adviceOf = (id: Interaction['id']): string | undefined => {
    const advice = known.interactions.find((each) => each.id === id);
    return advice?.type === 'advised' ? advice.advice : undefined;
  };
  const words = entryWords(entry, adviceOf);
  return (
    <li class="row-apart">
      <span class="log-words">
        <bdi>{words}</bdi> <span class="small">{dayWords(entry.at)}</span>
      </span>
      {entry.type === 'scheduled' && (
        <button
          type="button"
          class="button-inline"
          aria-label={`Prep sheet: ${words}`}
          onClick={() => void popup.openPrep(entry.id)}
        >
          Prep sheet
        </button>
      )}
      {kindOf(entry) ? (
        <button
          type="button"
          class="button-inline"
          aria-label={`Correct: ${words}`}
          onClick={() => void diary.sheets.correct(entry)}
        >
          Correct
        </button>
      ) : (
        <button
          type="button"
          class="button-inline"
          aria-label={`Take back: ${words}`}
          onClick={() => void diary.happenings.unsay(entry)}
        >
          Take back
        </button>
      )}
    </li>
  );
}
