/** People who may be saved twice: found across the whole library, laid side by side, made one or told apart. */
import { Columns2, Users } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../lib/contacts/index.ts';
import type { FoundPair } from '../../lib/models/duplicate-search.ts';
import type { DuplicatesModel, FoundPairs } from '../../lib/models/duplicates.ts';
import { Icon } from '../Icon.tsx';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { dayWords } from '../words.ts';
import { pairWords } from './duplicate-words.ts';
import './duplicates.css';
import type { PlaceProps } from './Library.tsx';
import { MergeView } from './MergeView.tsx';

export function DuplicatesView({ library }: PlaceProps) {
  const [duplicates, show] = useState<DuplicatesModel>();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const loaded = await library.duplicates();
      show(loaded);
      // To come here is to ask.
      await loaded.search();
    };
    void open();
  }, [library]);
  return (
    <main class="library-text stack-wide duplicates">
      <StoreProblem saving={library.popup.saving} />
      {duplicates && <Shown duplicates={duplicates} />}
      <NoticeLine notices={library.popup.notices} />
    </main>
  );
}

function Shown({ duplicates }: { duplicates: DuplicatesModel }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const form = duplicates.form.value;
  const was = useRef(form);
  // Where one thing takes the other's place, the keyboard and the screen reader go on at its heading.
  useEffect(() => {
    if (was.current !== form) heading.current?.focus();
    was.current = form;
  }, [form]);
  if (form) return <MergeView duplicates={duplicates} form={form} heading={heading} />;
  return (
    <>
      <div class="stack-tight">
        <h1 ref={heading} tabIndex={-1}>
          Saved twice?
        </h1>
        <p>People who may be one and the same, and what speaks for it. Nobody becomes one unless you say so.</p>
      </div>
      <Search duplicates={duplicates} />
      {duplicates.found.value && duplicates.searched.value === undefined && (
        <Found duplicates={duplicates} found={duplicates.found.value} />
      )}
    </>
  );
}

function Search({ duplicates }: { duplicates: DuplicatesModel }) {
  const done = duplicates.searched.value;
  if (done === undefined)
    return duplicates.found.value ? null : (
      <p>
        <button type="button" onClick={() => void duplicates.search()}>
          <Icon of={Users} />
          Look for duplicates
        </button>
      </p>
    );
  return (
    <output class="row">
      Looking through everyone
      <progress aria-label="Looking through everyone" value={done} />
      <button type="button" class="button-quiet" onClick={duplicates.cancel}>
        Cancel
      </button>
    </output>
  );
}

const numbered = (count: number): string =>
  count === 1 ? '1 pair' : `${new Intl.NumberFormat('en').format(count)} pairs`;

function Found({ duplicates, found }: { duplicates: DuplicatesModel; found: FoundPairs }) {
  const { proved, likely, 'name-alone': nameAlone } = found;
  if (proved.length + likely.length + nameAlone.length === 0) return <p>Nobody seems to be saved twice.</p>;
  return (
    <div class="found-pairs">
      <p class="small" aria-live="polite">
        {numbered(proved.length + likely.length)} to look at.
      </p>
      {proved.length > 0 && (
        <section class="stack-tight" aria-labelledby="proved">
          <h2 id="proved">Very likely one person</h2>
          <PairList duplicates={duplicates} pairs={proved} />
        </section>
      )}
      {likely.length > 0 && (
        <section class="stack-tight" aria-labelledby="likely">
          <h2 id="likely">Perhaps one person</h2>
          <PairList duplicates={duplicates} pairs={likely} />
        </section>
      )}
      {nameAlone.length > 0 && (
        <details>
          <summary>The same name, nothing else in common: {numbered(nameAlone.length)}</summary>
          <div class="stack-tight">
            <p>Many people share a name. Look yourself before you make two of them one.</p>
            <PairList duplicates={duplicates} pairs={nameAlone} />
          </div>
        </details>
      )}
    </div>
  );
}

/** Pairs shown at a time. */
const atOnce = 30;

function PairList({ duplicates, pairs }: { duplicates: DuplicatesModel; pairs: readonly FoundPair[] }) {
  const [most, show] = useState(atOnce);
  return (
    <>
      <ul class="pairs">
        {pairs.slice(0, most).map((pair) => (
          <PairItem key={`${pair.one.id} ${pair.other.id}`} duplicates={duplicates} pair={pair} />
        ))}
      </ul>
      {pairs.length > most && (
        <p>
          <button type="button" onClick={() => show(most + atOnce)}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}

function PairItem({ duplicates, pair }: { duplicates: DuplicatesModel; pair: FoundPair }) {
  const { one, other } = pair;
  const names = `${one.name.value}, ${other.name.value}`;
  return (
    <li>
      <Who contact={one} />
      <Who contact={other} />
      <p class="small">{pairWords(pair)}</p>
      <p class="row">
        <button type="button" aria-label={`Compare: ${names}`} onClick={() => void duplicates.compare(pair)}>
          <Icon of={Columns2} />
          Compare
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-label={`Two people: ${names}`}
          onClick={() => void duplicates.keepApart(pair)}
        >
          Two people
        </button>
      </p>
    </li>
  );
}

function Who({ contact }: { contact: Contact }) {
  const post = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(' · ');
  return (
    <p>
      <a href={`#${contact.id}`}>
        <bdi>{contact.name.value}</bdi>
      </a>
      {post && (
        <>
          , <bdi>{post}</bdi>
        </>
      )}
      <span class="small"> Saved {dayWords(contact.createdAt)}.</span>
    </p>
  );
}
