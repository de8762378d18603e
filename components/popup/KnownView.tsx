/** Someone saved already: said first, with the reason; then what is held about them and what to do next. */
import { Mail, PenLine, Plus, Trash2, UserX } from 'lucide';
import type { Known } from '../../lib/models/known-contact.ts';
import type { PageState } from '../../lib/models/page-state.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { dayWords, happenedWords, knownByWords } from '../words.ts';
import { BackToList } from './BackToList.tsx';
import { Origins } from './Origins.tsx';
import { PageChanged } from './PageChanged.tsx';
import { PageNews } from './PageNews.tsx';
import { Screen } from '../Screen.tsx';
import { Sources } from './Sources.tsx';

type KnownState = Extract<PageState, { is: 'known' }>;

export interface KnownViewProps {
  popup: PopupModel;
  state: KnownState;
}

export function KnownView({ popup, state }: KnownViewProps) {
  const { known, addition, changes } = state;
  return (
    <Screen actions={<NextStep popup={popup} state={state} />}>
      <BackToList popup={popup} />
      <PageChanged popup={popup} />
      <Who state={state} />
      {state.reading && known.by !== 'page' && known.by !== 'told' && (
        <p>
          <button type="button" class="button-quiet" onClick={() => void popup.page.keepApart()}>
            <Icon of={UserX} />
            No, this is someone else
          </button>
        </p>
      )}
      {addition && <PageNews popup={popup} addition={addition} changes={changes} />}
      <Sources popup={popup} known={known} />
      <p>
        <button type="button" class="button-quiet" onClick={() => void popup.page.forget()}>
          <Icon of={Trash2} />
          Delete everything about them
        </button>
      </p>
    </Screen>
  );
}

function Who({ state: { known } }: { state: KnownState }) {
  const { contact, by } = known;
  const subtitle = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(' · ');
  return (
    <div class="stack-tight">
      <p class="small">
        {knownByWords[by]}
        {by !== 'just-saved' && ` Saved ${dayWords(contact.createdAt)}.`}
      </p>
      <h1 dir="auto">{[contact.honorific?.value, contact.name.value].filter(Boolean).join(' ')}</h1>
      {contact.transliteration && <p dir="auto">{contact.transliteration.value}</p>}
      {subtitle && <p dir="auto">{subtitle}</p>}
      {contact.emails.map((email) => (
        <p key={email.value} class="row">
          <Icon of={Mail} />
          <bdi>{email.value}</bdi>
        </p>
      ))}
      <Origins known={known} />
      <History known={known} />
    </div>
  );
}

function History({ known }: { known: Known }) {
  const last = known.interactions.findLast((each) => happenedWords[each.type] !== undefined);
  if (!last) return null;
  return (
    <p class="small">
      {happenedWords[last.type]} {dayWords(last.at)}.
    </p>
  );
}

/** What keeping the page's news is called; nothing where there is none to keep. */
function keepWords({ addition, changes }: KnownState): string | undefined {
  if (changes) return 'Keep the changes';
  return addition?.facts.some((choice) => choice.ticked.value) === true ? 'Add these facts' : undefined;
}

function NextStep({ popup, state }: KnownViewProps) {
  const { known } = state;
  const waiting = known.letters.find((letter) => letter.status === 'draft');
  const asked = known.interactions.some((each) => each.type === 'sent');
  const closed = known.interactions.some((each) => each.type === 'do-not-contact' || each.type === 'declined');
  const write = () => void popup.write(known, waiting?.kind ?? (asked ? 'follow-up' : 'request'));
  const writeWords = waiting ? 'Go on with the letter' : asked ? 'Write a follow-up' : 'Write the request';
  const keep = keepWords(state);
  return (
    <>
      {!closed && (
        <button type="button" class="button-primary" onClick={write}>
          <Icon of={PenLine} />
          {writeWords}
        </button>
      )}
      {keep !== undefined && (
        <button type="button" onClick={() => void popup.page.join()}>
          <Icon of={Plus} />
          {keep}
        </button>
      )}
    </>
  );
}
