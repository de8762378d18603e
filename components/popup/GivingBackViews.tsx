/** What could be done for those who helped: one of them for the day, and for one person on their page. */
import { useEffect, useState } from 'preact/hooks';
import type { Known } from '../../lib/models/known-contact.ts';
import type { Giving } from '../../lib/models/giving-back.ts';
import { nameOf } from '../../lib/giving-back/index.ts';
import type { DiaryProps } from './AskingNextViews.tsx';
import { GivingView } from './GivingView.tsx';

/** A gesture for the day, beneath what is due; it is never counted. */
export function GivingToday({ popup, diary }: DiaryProps) {
  const [giving, show] = useState<Giving | undefined>();
  // What is due changes with everything that happens, and with what is undone.
  const due = diary.today.due.value;
  useEffect(() => void diary.givingBack.forToday().then(show), [diary, due]);
  if (!giving) return null;
  return (
    <section class="stack-tight" aria-label="Something to give back">
      <h2>Something to give back</h2>
      <h3 dir="auto" class="due-name">
        {giving.contact.name.value}
      </h3>
      <GivingView popup={popup} diary={diary} giving={giving} onAnswer={() => show(undefined)} />
    </section>
  );
}

interface GivingToPersonProps extends DiaryProps {
  known: Known;
  /** What heads it, beneath the heading of the view. */
  heading?: 'h2' | 'h3';
}

/** What could be done for someone. */
export function GivingToPerson({ popup, diary, known, heading: Heading = 'h2' }: GivingToPersonProps) {
  const [givings, show] = useState<readonly Giving[]>([]);
  // Looked up anew with everything that happens: it makes another `known`.
  useEffect(() => void diary.givingBack.forPerson(known.contact.id).then(show), [diary, known]);
  if (givings.length === 0) return null;
  return (
    <section class="stack-tight ahead" aria-label="To give back">
      <Heading>To give back</Heading>
      {givings.map((giving) => (
        <GivingView
          key={nameOf(giving.gesture)}
          popup={popup}
          diary={diary}
          giving={giving}
          onAnswer={() => show([])}
        />
      ))}
    </section>
  );
}
