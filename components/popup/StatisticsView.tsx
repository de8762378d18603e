/** What came of the letters so far, small and folded away: counts of people, and no score. */
import { useSignal } from '@preact/signals';
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { Statistics } from '../../lib/reminders/index.ts';

export function StatisticsView({ diary }: { diary: DiaryModel }) {
  const counted = useSignal<Statistics | undefined>(undefined);
  const count = async (): Promise<void> => {
    counted.value = await diary.statistics();
  };
  return (
    // Counted when it is opened: it takes a look at everything that ever happened.
    <details onToggle={(event) => event.currentTarget.open && void count()}>
      <summary>Your letters so far</summary>
      {counted.value && <Counts of={counted.value} />}
    </details>
  );
}

function Counts({ of: { writtenTo, heardFrom, met, daysToReply } }: { of: Statistics }) {
  const most = Math.max(writtenTo, heardFrom, met, 1);
  const rows = [
    ['Written to', writtenTo],
    ['Heard from', heardFrom],
    ['Met', met],
  ] as const;
  return (
    <div class="counts">
      <dl>
        {rows.map(([words, count]) => (
          <div key={words} style={{ '--part': `${(count / most) * 100}%` }}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {daysToReply !== undefined && (
        <p class="small">Half of those who answered did so within {daysWords(daysToReply)}.</p>
      )}
      <p class="small">Silence is normal: people are busy, and it says nothing about you.</p>
    </div>
  );
}

function daysWords(days: number): string {
  if (days === 0) return 'the day';
  return `${new Intl.NumberFormat().format(days)} ${days === 1 ? 'day' : 'days'}`;
}
