/** Someone saved already: said first, with the reason; then what is held about them and what to do next. */
import { useMemo } from 'preact/hooks';
import { Ban, Mail, PenLine, Plus, Trash2, UserX } from 'lucide';
import type { PageState } from '../../lib/models/page-state.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { dayWords, knownByWords, writeWords } from '../words.ts';
import { BeforeAsking } from './AskingNextViews.tsx';
import { BackToList } from './BackToList.tsx';
import { Origins } from './Origins.tsx';
import { GivingToPerson } from './GivingBackViews.tsx';
import { KnownNotAgain } from './NotAgain.tsx';
import { NamedByView } from './NamedByView.tsx';
import { PageChanged } from './PageChanged.tsx';
import { PageNews } from './PageNews.tsx';
import { PersonLogView } from './PersonLogView.tsx';
import { Screen } from '../Screen.tsx';
import { Sources } from './Sources.tsx';
import { TagsField } from './TagsField.tsx';

type KnownState = Extract<PageState, { is: 'known' }>;

export interface KnownViewProps {
  popup: PopupModel;
  diary: DiaryModel;
  state: KnownState;
}

export function KnownView({ popup, diary, state }: KnownViewProps) {
  const { known, addition, changes } = state;
  return (
    <Screen actions={<NextStep popup={popup} diary={diary} state={state} />}>
      <BackToList popup={popup} />
      <PageChanged popup={popup} />
      <KnownNotAgain popup={popup} known={known} />
      <Who state={state} />
      {state.reading && known.by !== 'page' && known.by !== 'told' && (
        <p>
          <button type="button" class="button-quiet" onClick={() => void popup.page.keepApart()}>
            <Icon of={UserX} />
            No, this is someone else
          </button>
        </p>
      )}
      {known.by === 'just-saved' && <NamedByView diary={diary} contact={known.contact} />}
      <PersonLogView diary={diary} known={known} popup={popup} />
      <GivingToPerson popup={popup} diary={diary} known={known} />
      <TagsField page={popup.page} contact={known.contact} />
      {addition && <PageNews popup={popup} addition={addition} changes={changes} />}
      <Sources popup={popup} known={known} />
      <p class="row">
        <button type="button" class="button-quiet" onClick={() => void popup.page.forget()}>
          <Icon of={Trash2} />
          Delete everything about them
        </button>
        <button type="button" class="button-quiet" onClick={() => void popup.page.forget(true)}>
          <Icon of={Ban} />
          Delete, and do not contact again
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
    </div>
  );
}

/** What keeping the page's news is called; nothing where there is none to keep. */
function keepWords({ addition, changes }: KnownState): string | undefined {
  if (changes) return 'Keep the changes';
  return addition?.facts.some((choice) => choice.ticked.value) === true ? 'Add these facts' : undefined;
}

function NextStep({ popup, diary, state }: KnownViewProps) {
  const { known } = state;
  const { next } = useMemo(() => diary.logOf(known), [diary, known]);
  const isBegun = known.letters.some((letter) => letter.status === 'draft');
  const keep = keepWords(state);
  return (
    <>
      {next === 'request' && !isBegun && <BeforeAsking diary={diary} contact={known.contact.id} />}
      {next && (
        <button type="button" class="button-primary" onClick={() => void popup.write(known, next)}>
          <Icon of={PenLine} />
          {isBegun ? 'Go on with the letter' : writeWords[next]}
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
