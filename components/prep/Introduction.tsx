/** The half minute in which the user says who they are. */
import { RefreshCw } from 'lucide';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { mostIntroductionWords } from '../../lib/preparing/index.ts';
import { historyKeys } from '../history-keys.ts';
import { GrowingText } from '../GrowingText.tsx';
import { Icon } from '../Icon.tsx';

export function Introduction({ model }: { model: PrepSheetModel }) {
  const { text, words, isOwn } = model.introduction.value;
  const { sender } = model.material.value;
  const isLong = words > mostIntroductionWords;
  return (
    <section class="stack-tight" aria-labelledby="prep-introduction">
      <h2 id="prep-introduction">Your introduction</h2>
      {!sender && !isOwn && (
        <p class="on-screen">
          Once you have said <a href="/library.html#you">who you are</a>, it is composed for you: thanks first, then
          your name, what you do, what interests you, and why them. Or write your own here.
        </p>
      )}
      <GrowingText
        label="Your introduction"
        value={text}
        describedBy="prep-introduction-length"
        onInput={model.introduce}
        onKeyDown={historyKeys(model)}
      />
      <p class="row-apart on-screen">
        <span id="prep-introduction-length" class={isLong ? 'needed' : 'small'}>
          {words} of {mostIntroductionWords} words
          {isLong
            ? ': longer than half a minute. Cut what they can ask you themselves.'
            : ', about half a minute at the most.'}
        </span>
        {isOwn && sender && (
          <button type="button" class="button-quiet" onClick={model.introduceByProfile}>
            <Icon of={RefreshCw} />
            As your profile says it
          </button>
        )}
      </p>
    </section>
  );
}
