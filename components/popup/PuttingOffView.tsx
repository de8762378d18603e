/** A due item that is not for today: when it should come back, or why it should not. */
import { dropReasons, type DropReason } from '../../lib/contacts/index.ts';
import type { PuttingOff } from '../../lib/models/putting-off.ts';
import type { Sheets } from '../../lib/models/sheets.ts';
import { Screen } from '../Screen.tsx';
import { wholeDayWords } from '../words.ts';
import { eventWords } from './happening-words.ts';
import { SheetBack } from './HappeningChoices.tsx';
import { WhenFieldView } from './WhenFieldView.tsx';

const reasonWords: Record<DropReason, string> = {
  'not-needed': 'It is not needed',
  'did-otherwise': 'I did it another way',
  'too-late': 'It is too late for it',
  'not-comfortable': 'I am not comfortable with it',
  other: 'Another reason',
};

export function PuttingOffView({ sheets, model }: { sheets: Sheets; model: PuttingOff }) {
  const { item, tomorrow, nextWeek, events, day, tried } = model;
  return (
    <Screen>
      <SheetBack sheets={sheets} />
      <div class="stack-tight">
        <p class="small">
          <bdi>{item.contact.name.value}</bdi>
        </p>
        <h1>When should this come back?</h1>
      </div>
      <ul class="choices">
        <Choice words="Tomorrow" note={wholeDayWords(tomorrow)} onClick={() => void model.untilDate(tomorrow)} />
        <Choice words="In a week" note={wholeDayWords(nextWeek)} onClick={() => void model.untilDate(nextWeek)} />
        {events.map((event) => (
          <Choice key={event} words={eventWords[event]} onClick={() => void model.untilEvent(event)} />
        ))}
      </ul>
      <form
        class="stack-tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.untilDay();
        }}
      >
        <WhenFieldView label="On another day" field={day} hint="Such as “Friday” or “in 3 weeks”" tried={tried.value} />
        <p>
          <button type="submit">Put off until then</button>
        </p>
      </form>
      <section class="stack-tight" aria-label="Not at all">
        <h2>Or not at all, because</h2>
        <ul class="choices">
          {dropReasons.map((reason) => (
            <Choice key={reason} words={reasonWords[reason]} onClick={() => void model.drop(reason)} />
          ))}
        </ul>
      </section>
    </Screen>
  );
}

function Choice({ words, note, onClick }: { words: string; note?: string; onClick: () => void }) {
  return (
    <li>
      <button type="button" class="choice" onClick={onClick}>
        {words}
        {note !== undefined && <span class="small">{note}</span>}
      </button>
    </li>
  );
}
