/** Someone who is not saved yet: what was read of them, to be corrected, ticked and saved; or why nothing was, and the form to save them by hand. */
import { useSignal } from '@preact/signals';
import { BookmarkPlus, FileUp } from 'lucide';
import type { PageState } from '../../lib/models/page-state.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { picturesOnlyWords, refusalWords, unreadableWords, unreadWords } from '../words.ts';
import { FactChoices, IdentityFields } from './CaptureFormView.tsx';
import { BackToList } from './BackToList.tsx';
import { NotAgain } from './NotAgain.tsx';
import { PageChanged } from './PageChanged.tsx';
import { SamePerson } from './SamePerson.tsx';
import { Screen } from '../Screen.tsx';

function saveWords(state: NewState, changed: boolean): string {
  if (changed) return 'Save what was read';
  return state.is === 'new' && state.maybe.length > 0 ? 'Save as someone new' : 'Save';
}

type NewState = Extract<PageState, { is: 'new' | 'unreadable' }>;

export function NewView({ popup, state }: { popup: PopupModel; state: NewState }) {
  const tried = useSignal(false);
  const { page } = popup;
  const { form } = state;
  const save = async (): Promise<void> => {
    tried.value = true;
    await page.save();
  };
  return (
    <Screen
      onSubmit={save}
      actions={
        <button type="submit" class="button-primary">
          <Icon of={BookmarkPlus} />
          {saveWords(state, page.changed.value)}
        </button>
      }
    >
      {popup.linkedInNotice.value && <LinkedInNotice popup={popup} />}
      <BackToList popup={popup} />
      {state.is === 'new' && state.suppressions && (
        <NotAgain
          words="You said so when you deleted what you kept of them. You can save what they publish; no letter is offered."
          onAllow={() => void page.allowContact()}
        />
      )}
      <PageChanged popup={popup} />
      {state.is === 'new' && state.maybe.length > 0 && <SamePerson popup={popup} maybe={state.maybe} />}
      <Why popup={popup} state={state} />
      <IdentityFields form={form} tried={tried.value} onShow={(value) => void page.showValue(value)} />
      {(state.is === 'new' || form.facts.length > 0) && (
        <FactChoices
          facts={form.facts}
          leftOut={form.leftOut}
          onShow={(fact) => void page.showQuote(fact.selector, form.source.url)}
        />
      )}
    </Screen>
  );
}

function whyWords(state: NewState): string | undefined {
  if (state.is === 'unreadable') return unreadableWords[state.why];
  const { isProfile, format, refusal = 'not-a-person' } = state.reading;
  if (isProfile) return undefined;
  return format === 'pdf' && refusal === 'no-text' ? picturesOnlyWords : refusalWords[refusal];
}

/** Why a page was not read as someone's, with what to do instead. */
function Why({ popup, state }: { popup: PopupModel; state: NewState }) {
  const words = whyWords(state);
  if (words === undefined) {
    return (
      <>
        {/* The name in its field heads the view for the eye; screen readers go by headings. */}
        <h1 class="visually-hidden">Someone new</h1>
        {state.is === 'new' && state.reading.truncated && <Truncated isPdf={state.reading.format === 'pdf'} />}
        {state.is === 'new' && <Unread words={unreadWords(state.reading.unread)} />}
      </>
    );
  }
  return (
    <div class="stack-tight">
      <h1>Nobody found here</h1>
      <p>{words}</p>
      {state.is === 'unreadable' && state.why === 'pdf' && (
        <p>
          <button type="button" onClick={() => void popup.openReader()}>
            <Icon of={FileUp} />
            Open a PDF file
          </button>
        </p>
      )}
      <p class="small">You can also save someone by hand.</p>
    </div>
  );
}

function Truncated({ isPdf }: { isPdf: boolean }) {
  return (
    <Remark>
      <p>
        {isPdf
          ? 'This PDF is very long or damaged, so only a part of it was read.'
          : 'This page is very long, so only its first part was read. Select what is missing to add it.'}
      </p>
    </Remark>
  );
}

const Unread = ({ words }: { words: string }) => words !== '' && <p class="small">{words}</p>;

function LinkedInNotice({ popup }: { popup: PopupModel }) {
  return (
    <Remark>
      <p>
        LinkedIn’s user agreement does not allow tools that copy profiles. Groundwork reads only the page you have open,
        when you click; the profile’s own “Save to PDF” and selected text are other ways.
      </p>
      <button type="button" class="button-quiet" onClick={() => void popup.dismissLinkedInNotice()}>
        Understood
      </button>
    </Remark>
  );
}
