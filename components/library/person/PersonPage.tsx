/** A person's page: a quiet document with its contents beside it. It is read first; each thing in it can be corrected in place. */
import { PenLine } from 'lucide';
import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DiaryModel } from '../../../lib/models/diary.ts';
import type { Known } from '../../../lib/models/known-contact.ts';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { personParts, type PersonPart } from '../../../lib/models/person.ts';
import { Icon } from '../../Icon.tsx';
import { BeforeAsking } from '../../popup/AskingNextViews.tsx';
import { KnownNotAgain } from '../../popup/NotAgain.tsx';
import { dayWords, writeWords } from '../../words.ts';
import { PersonPrivacy } from '../privacy/PersonPrivacy.tsx';
import { AboutPart } from './AboutPart.tsx';
import { AdvicePart } from './AdvicePart.tsx';
import { FactsPart } from './FactsPart.tsx';
import { LettersPart } from './LettersPart.tsx';
import { LogPart } from './LogPart.tsx';
import { NamesPart } from './NamesPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { PagesPart } from './PagesPart.tsx';
import { PathPart } from './PathPart.tsx';
import { goToPart, Part, partWords } from './Part.tsx';

export interface PersonProps {
  library: LibraryModel;
  diary: DiaryModel;
  known: Known;
}

const views: Record<PersonPart, ComponentType<PersonProps>> = {
  about: AboutPart,
  log: LogPart,
  facts: FactsPart,
  letters: LettersPart,
  advice: AdvicePart,
  names: NamesPart,
  notes: NotesPart,
  pages: PagesPart,
  path: PathPart,
};

export function PersonPage(props: PersonProps) {
  const { library, known } = props;
  const { list } = library;
  const asked = list.view.part.value;
  return (
    <article class="person-page">
      <Head {...props} />
      <Contents {...props} />
      <div class="person-parts">
        {personParts.map((part) => {
          const View = views[part];
          return (
            <Part key={part} part={part} isAsked={asked === part}>
              <View {...props} />
            </Part>
          );
        })}
        <PersonPrivacy library={library} contact={known.contact} />
      </div>
    </article>
  );
}

function Head({ library: { popup }, diary, known }: PersonProps) {
  const { contact } = known;
  const { next } = useMemo(() => diary.logOf(known), [diary, known]);
  const isBegun = known.letters.some((letter) => letter.status === 'draft');
  const post = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(' · ');
  return (
    <header class="person-head stack-tight">
      <h1>
        <bdi>{[contact.honorific?.value, contact.name.value].filter(Boolean).join(' ')}</bdi>
      </h1>
      {post !== '' && (
        <p>
          <bdi>{post}</bdi>
        </p>
      )}
      <p class="small">Saved {dayWords(contact.createdAt)}</p>
      <KnownNotAgain popup={popup} known={known} />
      {next === 'request' && !isBegun && <BeforeAsking diary={diary} contact={contact.id} />}
      {next && (
        <p>
          <button type="button" class="button-primary" onClick={() => void popup.write(known, next)}>
            <Icon of={PenLine} />
            {isBegun ? 'Go on with the letter' : writeWords[next]}
          </button>
        </p>
      )}
    </header>
  );
}

function Contents({ library: { list } }: PersonProps) {
  const { view } = list;
  return (
    <nav class="person-contents" aria-label="On this page">
      <ul>
        {personParts.map((part) => (
          <li key={part}>
            <a
              href={`#${view.addressWith({ part })}`}
              // Where the address asks for it already, following the link changes nothing in it.
              onClick={() => goToPart(part)}
              {...(view.part.value === part && { 'aria-current': 'location' as const })}
            >
              {partWords[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
