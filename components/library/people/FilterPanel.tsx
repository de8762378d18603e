/** What the list can be filtered by, with how many people each value would find. */
import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { facets, type Facet } from '../../../lib/models/people-query.ts';
import type { FacetValue } from '../../../lib/models/people-finding.ts';
import type { PeopleViewModel } from '../../../lib/models/people-view.ts';
import { facetWords, valueWords } from './people-words.ts';

/** How many values of a facet are shown before the user asks for the rest. */
const shownAtFirst = 6;
/** More than a person reads through: beyond them a few letters find a value. */
const mostShown = 60;

export function FilterPanel({ view }: { view: PeopleViewModel }) {
  return (
    <section class="filters" aria-label="Filters">
      {facets.map((facet) => (
        <FacetChoices key={facet} facet={facet} view={view} />
      ))}
    </section>
  );
}

function FacetChoices({ facet, view }: { facet: Facet; view: PeopleViewModel }) {
  const [isWhole, setWhole] = useState(false);
  const [letters, setLetters] = useState('');
  const values = view.values(facet);
  // What everyone found has alike tells nobody apart.
  if (values.length < 2 && !values.some(({ isOn }) => isOn)) return null;
  const fitting = values.filter(
    ({ value, isOn }) => isOn || valueWords(facet, value).toLowerCase().includes(letters.trim().toLowerCase()),
  );
  const shown = fitting.filter(({ isOn }, index) => isOn || index < (isWhole ? mostShown : shownAtFirst));
  return (
    <fieldset class="stack-tight">
      <legend>{facetWords[facet]}</legend>
      {isWhole && values.length > mostShown / 2 && (
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={`Find among: ${facetWords[facet]}`}
          placeholder="A few letters"
          value={letters}
          onInput={(event) => setLetters(event.currentTarget.value)}
        />
      )}
      {shown.map((each) => (
        <FacetChoice key={each.value} facet={facet} choice={each} onToggle={() => view.toggle(facet, each.value)} />
      ))}
      {shown.length < fitting.length && !isWhole && (
        <button type="button" class="button-inline" onClick={() => setWhole(true)}>
          {fitting.length - shown.length} more
        </button>
      )}
      {shown.length < fitting.length && isWhole && <span class="small">And {fitting.length - shown.length} more.</span>}
    </fieldset>
  );
}

/** The name of a site, which goes on in the next line after a dot where it is long. */
function Host({ name }: { name: string }) {
  return Array.from(name.matchAll(/[^.]+\.*/g), ({ 0: part, index }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

interface FacetChoiceProps {
  facet: Facet;
  choice: FacetValue;
  onToggle: () => void;
}

function FacetChoice({ facet, choice: { value, count, isOn }, onToggle }: FacetChoiceProps) {
  const id = useId();
  return (
    <div class="facet-choice">
      <input id={id} type="checkbox" checked={isOn} onChange={onToggle} />
      <label for={id}>
        <bdi>{facet === 'source' ? <Host name={value} /> : valueWords(facet, value)}</bdi>
      </label>
      <span class="small">{count.toLocaleString('en')}</span>
    </div>
  );
}
