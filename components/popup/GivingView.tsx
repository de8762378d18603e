/** Something small to do for someone who helped, with where it comes from; passed over by one click. */
import { PenLine } from 'lucide';
import type { Giving } from '../../lib/models/giving-back.ts';
import { letterFor } from '../../lib/models/giving-back.ts';
import { Icon } from '../Icon.tsx';
import { writeWords } from '../words.ts';
import type { DiaryProps } from './AskingNextViews.tsx';
import { givingWords, quoteIn } from './giving-words.ts';

interface GivingViewProps extends DiaryProps {
  giving: Giving;
  /** Called once it was answered. */
  onAnswer: () => void;
}

export function GivingView({ popup, diary, giving, onAnswer }: GivingViewProps) {
  const { contact, gesture } = giving;
  const { givingBack } = diary;
  const quote = quoteIn(gesture);
  const { kind, start } = letterFor(giving);
  const answer = async (how: Promise<void>): Promise<void> => {
    await how;
    onAnswer();
  };
  return (
    <>
      <p dir="auto">{givingWords(gesture)}</p>
      {quote !== undefined && (
        <figure class="quote">
          <blockquote dir="auto">{quote}</blockquote>
        </figure>
      )}
      <div class="row">
        <button type="button" onClick={() => void popup.writeTo(contact.id, kind, start)}>
          <Icon of={PenLine} />
          {writeWords[kind]}
        </button>
        <button type="button" class="button-quiet" onClick={() => void answer(givingBack.done(giving))}>
          I did it
        </button>
      </div>
      <div class="row due-else">
        <button type="button" class="button-quiet" onClick={() => void answer(givingBack.pass(giving))}>
          Not this
        </button>
        <button type="button" class="button-quiet" onClick={() => void answer(givingBack.never(giving))}>
          Never for this person
        </button>
      </div>
    </>
  );
}
