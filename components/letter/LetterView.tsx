/** The desk: a letter being written, or the letters begun and sent. */
import type { Selector } from '../../lib/capture/index.ts';
import type { LetterId } from '../../lib/ids.ts';
import type { DeskModel, ListedLetter } from '../../lib/models/desk.ts';
import { Screen } from '../Screen.tsx';
import { dayWords } from '../words.ts';
import { letterKindWords } from './plan-words.ts';
import { ProfileView } from './ProfileView.tsx';
import { Writing } from './Writing.tsx';

export interface LetterViewProps {
  /** Undefined until it is loaded. */
  desk: DeskModel | undefined;
  /** Shows a quote on its page. */
  showQuote: (selector: Selector, url: string) => Promise<void>;
  /** Opens a letter in a tab of its own; absent where it is in one. */
  openTab?: (letter: LetterId) => Promise<void>;
}

export function LetterView({ desk, ...ways }: LetterViewProps) {
  if (!desk) return <Screen>{null}</Screen>;
  const state = desk.state.value;
  switch (state.is) {
    case 'profile':
      return <ProfileView desk={desk} form={state.form} />;
    case 'refused':
      return <Refused desk={desk} name={state.of.name.value} />;
    case 'writing':
      return <Writing desk={desk} model={state.model} {...ways} />;
    case 'empty':
      return <Letters desk={desk} drafts={state.drafts} sent={state.sent} />;
  }
}

/** They are not to be contacted again: said gently, and theirs to lift who noted it. */
const Refused = ({ desk, name }: { desk: DeskModel; name: string }) => (
  <Screen>
    <h1>No letter this time</h1>
    <p>
      You noted that <bdi>{name}</bdi> is not to be contacted again, so nothing is drafted. If that has changed, say so,
      and the letter is begun.
    </p>
    <p>
      <button type="button" onClick={() => void desk.allow()}>
        They may be contacted again
      </button>
    </p>
  </Screen>
);

interface LettersProps {
  desk: DeskModel;
  drafts: readonly ListedLetter[];
  sent: readonly ListedLetter[];
}

function Letters({ desk, drafts, sent }: LettersProps) {
  return (
    <Screen>
      <h1>{drafts.length === 0 ? 'No letter begun' : 'Letters begun'}</h1>
      {drafts.length === 0 && (
        <p>Open someone’s page, save them, and Groundwork drafts a request that cites what you kept.</p>
      )}
      <LetterList desk={desk} letters={drafts} />
      {sent.length > 0 && <h2>Sent</h2>}
      <LetterList desk={desk} letters={sent} />
    </Screen>
  );
}

function LetterList({ desk, letters }: { desk: DeskModel; letters: readonly ListedLetter[] }) {
  return (
    <ul class="stack-tight">
      {letters.map((each) => (
        <li key={each.letter.id}>
          <button type="button" onClick={() => void desk.open(each)}>
            <bdi>{each.addressee.contact.name.value}</bdi> · {letterKindWords[each.letter.kind]},{' '}
            {dayWords(each.letter.updatedAt)}
          </button>
        </li>
      ))}
    </ul>
  );
}
