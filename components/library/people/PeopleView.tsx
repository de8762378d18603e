/** Everyone who is saved: found, filtered, put in order, as a table or a board; and the one who is chosen. */
import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { Icon } from '../../Icon.tsx';
import { NoticeLine } from '../../NoticeLine.tsx';
import { PersonPane } from '../PersonPane.tsx';
import { useWidth } from '../../use-width.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { PeopleBoard } from './PeopleBoard.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PeopleTools } from './PeopleTools.tsx';
import { SavedViews } from './SavedViews.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { countWords, partWords } from './people-words.ts';
import './people.css';

/** Pixels below which a board has no room, and the table's rows are a list. */
const narrow = 720;

export function PeopleView({ library }: { library: LibraryModel }) {
  const { people, list } = library;
  const { view, selection } = list;
  const section = useRef<HTMLElement>(null);
  const width = useWidth(section);
  useListKeys(section, library);
  useFocusKept(section, selection.selected.value.size);
  const [all, found] = [list.count.value, view.found.value];
  const isShown = people.chosen.value !== undefined;
  const isBoard = view.view.value === 'board' && !isShown && width >= narrow;
  return (
    <div class={isShown ? 'people people-beside' : 'people'}>
      {/* The same element whether it is what matters most here or not, so that the list stays where it was scrolled to. */}
      <section ref={section} class="people-list" aria-label="People" {...(!isShown && { role: 'main' as const })}>
        <div class="people-heading">
          <h1>People</h1>
          {isShown ? (
            <a href={`#${view.addressWith({ person: undefined, part: undefined })}`}>
              <Icon of={ArrowLeft} /> Everyone
            </a>
          ) : (
            <SavedViews library={library} />
          )}
        </div>
        {all === 0 && <p>Nobody is saved yet. Open someone’s page and click the toolbar button.</p>}
        {all !== undefined && all > 0 && found && (
          <>
            <PeopleTools library={library} />
            <div id="people-filters" hidden={!view.isChoosing.value}>
              {view.isChoosing.value && <FilterPanel view={view} />}
            </div>
            <FilterChips view={view} />
            <div class="people-count">
              <span class="small" aria-live="polite">
                {found.length === all ? countWords(all) : partWords(found.length, all)}
                {!library.everyone.isWhole.value && ' so far'}
              </span>
              {all > 1 && !isShown && (
                <a class="small" href="#duplicates">
                  Look for duplicates
                </a>
              )}
              {selection.selected.value.size > 0 && <SelectionBar library={library} />}
            </div>
            {found.length === 0 && <NobodyFound library={library} />}
            {found.length > 0 && !isBoard && <PeopleTable library={library} found={found} />}
            {found.length > 0 && isBoard && <PeopleBoard library={library} found={found} />}
          </>
        )}
      </section>
      {isShown ? <PersonPane library={library} /> : <NoticeLine notices={library.popup.notices} />}
    </div>
  );
}

function NobodyFound({
  library: {
    people,
    list: { view },
  },
}: {
  library: LibraryModel;
}) {
  const isSought = people.sought.value.trim() !== '';
  return (
    <p>
      {isSought ? 'Nobody is found by these words' : 'Nobody fits all of these filters'}
      {isSought && Object.keys(view.filters.value).length > 0 ? ' and filters. ' : '. '}
      <button type="button" class="button-inline" onClick={view.clear}>
        Show everyone
      </button>
    </p>
  );
}

/** Where Tab comes to in the list. */
const focusList = (section: { current: HTMLElement | null }): void =>
  section.current?.querySelector<HTMLElement>('tbody [tabindex="0"], [data-card][tabindex="0"]')?.focus();

/** When nobody is selected any more, the buttons for those selected are gone: whoever was on one goes on in the list. */
function useFocusKept(section: { current: HTMLElement | null }, selected: number): void {
  const before = useRef(selected);
  useEffect(() => {
    const isOver = before.current > 0 && selected === 0;
    before.current = selected;
    if (!isOver || document.activeElement !== document.body) return;
    focusList(section);
  }, [section, selected]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;

/** The keys of the whole place: to the words to find people by, from them to the list, everyone selected, nobody. */
function useListKeys(section: { current: HTMLElement | null }, { list: { selection } }: LibraryModel): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      if (event.key === 'ArrowDown' && event.target instanceof Element && event.target.closest('.people-sought')) {
        event.preventDefault();
        focusList(section);
      }
      if (isTyping(event.target)) return;
      const isInList = event.target === document.body || section.current?.contains(event.target as Node);
      if (event.key === '/') section.current?.querySelector<HTMLElement>('.people-sought input')?.focus();
      else if (isInList && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.all();
      else if (isInList && event.key === 'Escape' && selection.selected.value.size > 0) selection.clear();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [section, selection]);
}
