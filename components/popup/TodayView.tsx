/** "Due today": what is due with whom, why now, and what may have happened instead. */
import type { PopupModel } from '../../lib/models/popup.ts';
import { letterFor, type DueItem } from '../../lib/models/today.ts';
import { keyOf } from '../../lib/reminders/index.ts';
import { dayWords } from '../words.ts';
import { choices, letterWords, nextWords, peopleDue, whyDue } from './due-words.ts';
import { Screen } from '../Screen.tsx';

export function TodayView({ popup }: { popup: PopupModel }) {
  const due = popup.today.due.value;
  if (!due) return <Screen>{null}</Screen>;
  if (due.length === 0) return <NothingDue next={popup.today.next.value} />;
  const people = peopleDue(due);
  return (
    <Screen>
      <h1>{people === 0 ? 'A thought for today' : people === 1 ? 'One person today' : `${people} people today`}</h1>
      <ul>
        {due.map((item) => (
          <DueListItem key={keyOf(item.reminder)} item={item} popup={popup} />
        ))}
      </ul>
      {due.some((item) => item.reminder.type === 'follow-up') && (
        <p class="small">Most people who do not answer are busy. Silence is normal, and one short note is enough.</p>
      )}
    </Screen>
  );
}

function NothingDue({ next }: { next: DueItem | undefined }) {
  return (
    <Screen>
      <h1>Nothing is due today</h1>
      {next ? (
        <p>
          Next, on {dayWords(next.reminder.on)}: {nextWords[next.reminder.type][0]}
          <bdi>{next.contact.name.value}</bdi>
          {nextWords[next.reminder.type][1]}
        </p>
      ) : (
        <p>
          When you have written to someone, this tells you when a follow-up is due. A good next step: save one person.
        </p>
      )}
    </Screen>
  );
}

/** The letter where the reminder leads to one, then what else the user can say; the first of them all stands out. */
function DueListItem({ item, popup }: { item: DueItem; popup: PopupModel }) {
  const { today } = popup;
  const { type } = item.reminder;
  const write = letterFor[type] && letterWords[type];
  return (
    <li class="due-item stack-tight">
      <h2 dir="auto" class="due-name">
        {item.contact.name.value}
      </h2>
      <p dir="auto">{whyDue(item)}</p>
      <div class="row">
        {write !== undefined && (
          <button type="button" class="button-primary" onClick={() => void popup.writeFor(item)}>
            {write}
          </button>
        )}
        {choices[type].map(([outcome, words], index) => (
          <button
            key={outcome}
            type="button"
            class={index > 0 ? 'button-quiet' : write === undefined ? 'button-primary' : ''}
            onClick={() => void today.log(item, outcome)}
          >
            {words}
          </button>
        ))}
        <button type="button" class="button-quiet" onClick={() => void today.log(item, 'snoozed')}>
          Remind me tomorrow
        </button>
      </div>
    </li>
  );
}
