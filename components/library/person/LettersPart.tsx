/** The letters to someone: each in the words it has, how it came to them, and where it can be gone on with. */
import { ExternalLink, PenLine } from 'lucide';
import { differences, type Letter, type LetterVersion, type VersionReason } from '../../../lib/letters/index.ts';
import { Icon } from '../../Icon.tsx';
import { letterKindWords } from '../../letter/plan-words.ts';
import { dayWords } from '../../words.ts';
import type { PersonProps } from './PersonPage.tsx';

export function LettersPart({ library: { popup }, known }: PersonProps) {
  const letters = known.letters.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  if (letters.length === 0)
    return <p class="small">No letter yet. The button above begins one that cites what you kept.</p>;
  return (
    <ul class="letters">
      {letters.map((letter) => (
        <li key={letter.id} class="stack-tight">
          <div class="row-apart">
            <h3>{letterKindWords[letter.kind]}</h3>
            <span class="small">{statusWords(letter, known)}</span>
          </div>
          <Words letter={letter} />
          {letter.versions && <Versions letter={letter} versions={letter.versions} />}
          <p class="row">
            {letter.status === 'draft' && (
              <button
                type="button"
                class="button-quiet button-back"
                onClick={() => void popup.writeTo(letter.contact, letter.kind)}
              >
                <Icon of={PenLine} />
                Go on writing
              </button>
            )}
            <button type="button" class="button-quiet button-back" onClick={() => void popup.openLetter(letter.id)}>
              <Icon of={ExternalLink} />
              Open in a tab
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function statusWords(letter: Letter, { interactions }: PersonProps['known']): string {
  if (letter.status === 'draft') return `Draft, ${dayWords(letter.updatedAt)}`;
  const sent = interactions.find((each) => each.type === 'sent' && each.letter === letter.id);
  return `Sent ${dayWords(sent?.at ?? letter.updatedAt)}`;
}

const Words = ({ letter: { subject, body } }: { letter: Letter }) => (
  <details>
    <summary>{subject === '' ? 'Without a subject' : <bdi>{subject}</bdi>}</summary>
    <p class="letter-body" dir="auto">
      {body}
    </p>
  </details>
);

const reasonWords: Record<VersionReason, string> = {
  drafted: 'As it was drafted',
  own: 'In your words, before it was drafted anew',
  copied: 'Copied',
  'mail-program': 'Opened in the mail program',
  'mail-file': 'Saved as a file',
  gmail: 'Opened in Gmail',
  outlook: 'Opened in Outlook',
  other: 'Taken from here',
  sent: 'Sent',
};

/** Oldest first, each changed from the one before; at the end the letter as it stands, where that is another. */
function Versions({ letter, versions }: { letter: Letter; versions: readonly LetterVersion[] }) {
  const last = versions.at(-1);
  const isChanged = last !== undefined && (last.body !== letter.body || last.subject !== letter.subject);
  if (versions.length < 2 && !isChanged) return null;
  const count = versions.length + (isChanged ? 1 : 0);
  return (
    <details>
      <summary>{count} versions</summary>
      <ol class="versions">
        {versions.map((version, index) => (
          <Version
            key={`${version.reason}${version.at}`}
            words={`${reasonWords[version.reason]}, ${dayWords(version.at)}`}
            text={wholeOf(version)}
            before={index === 0 ? undefined : versions[index - 1]}
          />
        ))}
        {isChanged && (
          <Version words={`As it stands, ${dayWords(letter.updatedAt)}`} text={wholeOf(letter)} before={last} />
        )}
      </ol>
    </details>
  );
}

const wholeOf = ({ subject, body }: Pick<LetterVersion, 'subject' | 'body'>): string => `${subject}\n\n${body}`;

interface VersionProps {
  words: string;
  text: string;
  before: LetterVersion | undefined;
}

function Version({ words, text, before }: VersionProps) {
  return (
    <li>
      <details>
        <summary>{words}</summary>
        <p class="letter-body" dir="auto">
          {before ? <Changed before={wholeOf(before)} after={text} /> : text}
        </p>
      </details>
    </li>
  );
}

/** What went struck out, and what came underlined, as elements that say so. */
const Changed = ({ before, after }: { before: string; after: string }) => (
  <>
    {differences(before, after).map(({ is, text }, index) => {
      const key = `${index}${is}`;
      if (is === 'gone') return <del key={key}>{text}</del>;
      return is === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
    })}
  </>
);
