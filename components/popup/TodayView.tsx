/** "Due today": what is due with whom, why now, and what may have happened instead. */
import { SlidersHorizontal, Users } from 'lucide';
import type { DueItem } from '../../lib/models/today.ts';
import { letterFor } from '../../lib/reminders/index.ts';
import { keyOf } from '../../lib/reminders/index.ts';
import { CourageLine } from '../CourageLine.tsx';
import { Icon } from '../Icon.tsx';
import { dayWords, writeWords } from '../words.ts';
import { OtherPaths, SmallestStep, type DiaryProps } from './AskingNextViews.tsx';
import { BackupLine } from './BackupLine.tsx';
import { GivingToday } from './GivingBackViews.tsx';
import { nextWords, usualWords, whyDue } from './due-words.ts';
import { Screen } from '../Screen.tsx';
import { StatisticsView } from './StatisticsView.tsx';

export function TodayView({ popup, diary }: DiaryProps) {
  const due = diary.today.due.value;
  if (!due) return <Screen>{null}</Screen>;
  if (due.length === 0) return <NothingDue popup={popup} diary={diary} next={diary.today.next.value} />;
  const people = diary.today.people.value;
  return (
    <Screen>
      <h1>{people === 0 ? 'A thought for today' : people === 1 ? 'One person today' : `${people} people today`}</h1>
      <ul>
        {due.map((item) => (
          <DueListItem key={keyOf(item.reminder)} item={item} popup={popup} diary={diary} />
        ))}
      </ul>
      {diary.today.more.value > 0 && <p>{diary.today.more.value} more are shown once some of these are done.</p>}
      {due.some((item) => item.reminder.type === 'follow-up') && (
        <p class="small">Most people who do not answer are busy. Silence is normal, and one short note is enough.</p>
      )}
      <GivingToday popup={popup} diary={diary} />
      <CourageLine courage={diary.courage}>
        <SmallestStep popup={popup} diary={diary} />
      </CourageLine>
      <Elsewhere popup={popup} diary={diary} />
    </Screen>
  );
}

/** What is about more than today. */
function Elsewhere({ popup, diary }: DiaryProps) {
  return (
    <>
      <StatisticsView diary={diary} />
      <BackupLine popup={popup} backups={diary.backups} />
      <p class="row">
        <button type="button" class="button-quiet button-back" onClick={() => void diary.sheets.settle()}>
          <Icon of={SlidersHorizontal} />
          When to remind me
        </button>
        <button type="button" class="button-quiet" onClick={() => void popup.openLibrary('people')}>
          <Icon of={Users} />
          Everyone you saved
        </button>
      </p>
    </>
  );
}

function NothingDue({ popup, diary, next }: DiaryProps & { next: DueItem | undefined }) {
  return (
    <Screen>
      <h1>Nothing is due today</h1>
      {next && (
        <p>
          Next, on {dayWords(next.reminder.on)}: {nextWords[next.reminder.type][0]}
          <bdi>{next.contact.name.value}</bdi>
          {nextWords[next.reminder.type][1]}
        </p>
      )}
      <SmallestStep popup={popup} diary={diary} />
      <GivingToday popup={popup} diary={diary} />
      <CourageLine courage={diary.courage} />
      <Elsewhere popup={popup} diary={diary} />
    </Screen>
  );
}

export interface DueItemProps extends DiaryProps {
  item: DueItem;
  /** What heads it: the name of the person, where it does not stand among what is theirs. */
  heading?: string;
}

/** The next step first, then the usual outcome; whatever else there is to say is one click further. */
export function DueListItem({ item, popup, diary, heading }: DueItemProps) {
  const { type } = item.reminder;
  const { id } = item.contact;
  const step = nextStep(item, { popup, diary });
  return (
    <li class="due-item stack-tight">
      {heading === undefined ? (
        <h2 dir="auto" class="due-name">
          {item.contact.name.value}
        </h2>
      ) : (
        <h3>{heading}</h3>
      )}
      <p dir="auto">{whyDue(item)}</p>
      {type === 'widen' && <OtherPaths popup={popup} diary={diary} contact={id} />}
      <div class="row">
        {step && (
          <button type="button" class="button-primary" onClick={step.take}>
            {step.words}
          </button>
        )}
        <button type="button" class={step ? '' : 'button-primary'} onClick={() => void diary.outcomes.log(item)}>
          {usualWords[type]}
        </button>
      </div>
      <div class="row due-else">
        <button type="button" class="button-quiet" onClick={() => void diary.sheets.ask(id)}>
          Something else happened
        </button>
        <button type="button" class="button-quiet" onClick={() => diary.sheets.putOff(item)}>
          Not today
        </button>
      </div>
    </li>
  );
}

/** What is to be done, where that is more than saying that it is: the letter, the prep sheet, or what was said in a talk. */
function nextStep(item: DueItem, { popup, diary }: DiaryProps): { words: string; take: () => void } | undefined {
  const { type } = item.reminder;
  const letter = letterFor[type];
  if (letter)
    return {
      words: type === 'ask-again' ? 'Write to them again' : writeWords[letter],
      take: () => void popup.writeFor(item),
    };
  if (type === 'prepare') return { words: 'Prepare', take: () => void popup.openPrep(item.reminder.because) };
  if (type === 'meeting') return { words: 'Hold the talk', take: () => void popup.openMeeting(item.reminder.because) };
  if (type !== 'log') return undefined;
  if (item.isNoted) return { words: 'Look back on it', take: () => void popup.openMeeting(item.reminder.because) };
  return { words: 'Write down what was said', take: () => void diary.sheets.tell(item.contact.id, 'met') };
}
