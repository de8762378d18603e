/** What happened with someone, what is due with them now, what is to come, and what could be given back. */
import { keyOf } from '../../../lib/reminders/index.ts';
import { GivingToPerson } from '../../popup/GivingBackViews.tsx';
import { PersonLogView } from '../../popup/PersonLogView.tsx';
import { DueListItem } from '../../popup/TodayView.tsx';
import type { PersonProps } from './PersonPage.tsx';

export function LogPart({ library: { popup }, diary, known }: PersonProps) {
  const due = (diary.today.due.value ?? []).filter(({ contact }) => contact.id === known.contact.id);
  return (
    <>
      {due.length > 0 && (
        <ul>
          {due.map((item) => (
            <DueListItem key={keyOf(item.reminder)} item={item} popup={popup} diary={diary} heading="Due now" />
          ))}
        </ul>
      )}
      <PersonLogView diary={diary} known={known} popup={popup} heading="h3" />
      <GivingToPerson diary={diary} known={known} popup={popup} heading="h3" />
    </>
  );
}
