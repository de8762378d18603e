/** A word of encouragement: one quiet line, which opens. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../lib/courage/index.ts';
import type { Letter } from '../lib/letters/index.ts';
import type { Courage } from '../lib/models/courage.ts';
import { gradeWords } from './grade-words.ts';

export interface CourageLineProps {
  courage: Courage;
  /** The letter that the user may hesitate over; absent for all that they do. */
  letter?: Letter;
  /** A small next step. */
  children?: ComponentChildren;
}

export function CourageLine({ courage, letter, children }: CourageLineProps) {
  const [card, show] = useState<Card | undefined>();
  // As it was when it was opened: typing must not take the line away.
  const [opened] = useState(letter);
  useEffect(() => void courage.offer(opened).then(show), [courage, opened]);
  if (!card) return null;
  const putAway = (how: Promise<void>): void => void how.then(() => show(undefined));
  return (
    <details class="courage">
      <summary>“{card.worry}”</summary>
      <div class="stack">
        <p>{card.answer}</p>
        <ul class="stack-tight">
          {card.evidence.map(({ says, source, grade }) => (
            <li key={says} class="stack-tight">
              <span>{says}</span>
              <span class="small">
                {source}: {gradeWords[grade]}.
              </span>
            </li>
          ))}
        </ul>
        {children}
        <p class="row">
          <button type="button" class="button-quiet button-back" onClick={() => putAway(courage.leave(card))}>
            Not now
          </button>
          <button type="button" class="button-quiet" onClick={() => putAway(courage.switchOff())}>
            No more of these
          </button>
        </p>
      </div>
    </details>
  );
}
