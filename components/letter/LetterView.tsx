/** The desk: a letter being written, or the drafts that wait. */
import type { Selector } from '../../lib/capture/index.ts';
import type { LetterId } from '../../lib/ids.ts';
import type { DeskModel, WaitingDraft } from '../../lib/models/desk.ts';
import { Screen } from '../Screen.tsx';
import { dayWords } from '../words.ts';
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
    case 'writing':
      return <Writing desk={desk} model={state.model} {...ways} />;
    case 'empty':
      return <Drafts desk={desk} drafts={state.drafts} />;
  }
}

function Drafts({ desk, drafts }: { desk: DeskModel; drafts: readonly WaitingDraft[] }) {
  return (
    <Screen>
      <h1>{drafts.length === 0 ? 'No letter begun' : 'Letters begun'}</h1>
      {drafts.length === 0 && (
        <p>Open someone’s page, save them, and Groundwork drafts a request that cites what you kept.</p>
      )}
      <ul class="stack-tight">
        {drafts.map((draft) => (
          <li key={draft.letter.id}>
            <button type="button" onClick={() => void desk.open(draft)}>
              <bdi>{draft.addressee.contact.name.value}</bdi> · {dayWords(draft.letter.updatedAt)}
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
