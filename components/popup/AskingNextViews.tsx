/** Whom to ask next: while one waits, when nothing is due, and what to consider before another letter. */
import { PenLine } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { ContactId } from '../../lib/ids.ts';
import type { OtherPath, SmallStep } from '../../lib/models/asking-next.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import type { AskAdvice } from '../../lib/reminders/index.ts';
import { Icon } from '../Icon.tsx';

export interface DiaryProps {
  popup: PopupModel;
  diary: DiaryModel;
}

const list = (places: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(places);

/** People saved and not asked yet who came to this work by another path. */
export function OtherPaths({ popup, diary, contact }: DiaryProps & { contact: ContactId }) {
  const [paths, setPaths] = useState<readonly OtherPath[] | undefined>();
  useEffect(() => void diary.askingNext.onOtherPaths(contact).then(setPaths), [diary, contact]);
  if (!paths) return null;
  if (paths.length === 0) {
    return <p class="small">When you come across someone on another path, save them; they are then suggested here.</p>;
  }
  return (
    <ul class="stack-tight" aria-label="People on other paths">
      {paths.map(({ contact: other, by }) => (
        <li key={other.id} class="row-apart">
          <span class="log-words">
            <bdi>{other.name.value}</bdi>{' '}
            <span class="small">
              by way of <bdi>{list(by)}</bdi>
            </span>
          </span>
          <button
            type="button"
            class="button-quiet"
            aria-label={`Write to ${other.name.value}`}
            onClick={() => void popup.writeTo(other.id, 'request')}
          >
            <Icon of={PenLine} />
            Write
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Said before a first letter where many are open; it holds nothing back. */
export function BeforeAsking({ diary, contact }: { diary: DiaryModel; contact: ContactId }) {
  const [advice, setAdvice] = useState<AskAdvice>({ is: 'fine' });
  useEffect(() => void diary.askingNext.advice(contact).then(setAdvice), [diary, contact]);
  switch (advice.is) {
    case 'fine':
      return null;
    case 'many-open':
      return (
        <p class="small action-note">
          {advice.open} people are yet to answer you. Hearing from one of them first leaves more time for each.
        </p>
      );
    case 'many-there':
      return (
        <p class="small action-note" dir="auto">
          {advice.open} people at {advice.organization} are yet to answer you, and colleagues talk. Waiting for one of
          them is kind.
        </p>
      );
  }
}

/** One small thing to do while nothing is due. */
export function SmallestStep({ popup, diary }: DiaryProps) {
  const [step, setStep] = useState<SmallStep | undefined>();
  useEffect(() => void diary.askingNext.smallestStep().then(setStep), [diary]);
  if (!step) return <p>A good next step: save one person whose way you would like to understand.</p>;
  const { contact, kind, isBegun } = step;
  return (
    <div class="stack-tight">
      <p>
        {isBegun ? 'A small next step: go on with your letter to ' : 'A small next step: a few lines to '}
        <bdi>{contact.name.value}</bdi>.
      </p>
      <p>
        <button type="button" class="button-primary" onClick={() => void popup.writeTo(contact.id, kind)}>
          <Icon of={PenLine} />
          {isBegun ? 'Go on with the letter' : 'Write the request'}
        </button>
      </p>
    </div>
  );
}
