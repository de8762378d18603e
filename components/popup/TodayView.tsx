/** "Due today": whom to write to again, why now, and what else may have happened. */
import type { DueItem } from '../../lib/models/today.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { dayWords } from '../words.ts';
import { Screen } from './Screen.tsx';

export function TodayView({ popup }: { popup: PopupModel }) {
  const due = popup.today.due.value;
  if (!due) return <Screen>{null}</Screen>;
  if (due.length === 0) return <NothingDue next={popup.today.next.value} />;
  return (
    <Screen>
      <h1>{due.length === 1 ? 'One person today' : `${due.length} people today`}</h1>
      <ul>
        {due.map((item) => (
          <DueListItem key={item.reminder.because} item={item} popup={popup} />
        ))}
      </ul>
      <p class="small">Most people who do not answer are busy. Silence is normal, and one short note is enough.</p>
    </Screen>
  );
}

function NothingDue({ next }: { next: DueItem | undefined }) {
  return (
    <Screen>
      <h1>Nothing is due today</h1>
      {next ? (
        <p>
          Next, on {dayWords(next.reminder.on)}: a follow-up to <bdi>{next.contact.name.value}</bdi>, if there is no
          answer by then.
        </p>
      ) : (
        <p>
          When you have written to someone, this tells you when a follow-up is due. A good next step: save one person.
        </p>
      )}
    </Screen>
  );
}

function DueListItem({ item, popup }: { item: DueItem; popup: PopupModel }) {
  const { today } = popup;
  return (
    <li class="due-item stack-tight">
      <h2 dir="auto" class="due-name">
        {item.contact.name.value}
      </h2>
      <p>
        You wrote on {dayWords(item.sentOn)} and have not noted an answer. A short follow-up is due since{' '}
        {dayWords(item.reminder.on)}.
      </p>
      <div class="row">
        <button type="button" class="button-primary" onClick={() => void popup.followUp(item)}>
          Write a follow-up
        </button>
        <button type="button" onClick={() => void today.log(item, 'replied')}>
          They replied
        </button>
        <button type="button" class="button-quiet" onClick={() => void today.log(item, 'declined')}>
          They declined
        </button>
        <button type="button" class="button-quiet" onClick={() => void today.log(item, 'do-not-contact')}>
          Do not contact again
        </button>
      </div>
    </li>
  );
}
