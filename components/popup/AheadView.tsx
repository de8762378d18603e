/** What is to come with someone, and what was put off, which can be brought back. */
import { useEffect, useState } from 'preact/hooks';
import type { AheadItem, Waiting } from '../../lib/models/ahead.ts';
import type { Known } from '../../lib/models/known-contact.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import { keyOf, summaryOf } from '../../lib/reminders/index.ts';
import { dayWords } from '../words.ts';
import { eventWords } from './happening-words.ts';

export interface AheadProps {
  diary: DiaryModel;
  known: Known;
  heading: 'h2' | 'h3';
}

export function AheadView({ diary, known, heading: Heading }: AheadProps) {
  const [items, setItems] = useState<readonly AheadItem[] | undefined>();
  // Looked up anew with everything that happens: it makes another `known`.
  useEffect(() => void diary.ahead.of(known.contact.id).then(setItems), [diary, known]);
  if (!items || items.length === 0) return null;
  return (
    <section class="stack-tight ahead" aria-label="To come">
      <Heading>To come</Heading>
      <ul class="log">
        {items.map((item) => (
          <AheadEntry key={keyOf(item.reminder)} item={item} name={known.contact.name.value} diary={diary} />
        ))}
      </ul>
    </section>
  );
}

function AheadEntry({ item, name, diary }: { item: AheadItem; name: string; diary: DiaryModel }) {
  const words = summaryOf(item.reminder, name);
  return (
    <li class="row-apart">
      <span class="log-words">
        <bdi>{words}</bdi> <span class="small">{waitingWords(item.waiting)}</span>
      </span>
      {item.waiting.for !== 'day' && (
        <button
          type="button"
          class="button-inline"
          aria-label={`Bring back: ${words}`}
          onClick={() => void diary.ahead.bringBack(item)}
        >
          Bring back
        </button>
      )}
    </li>
  );
}

function waitingWords(waiting: Waiting): string {
  switch (waiting.for) {
    case 'day':
      return `from ${dayWords(waiting.on)}`;
    case 'later':
      return `put off until ${dayWords(waiting.on)}`;
    case 'event':
      return `put off: ${eventWords[waiting.event].toLowerCase()}`;
    case 'nothing':
      return 'not any more';
  }
}
