/** A page about several people: their names, one of whom is picked with a click or by keyboard. */
import { Check } from 'lucide';
import type { PeopleList, PersonChoice } from '../../lib/models/people-list.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { Screen } from '../Screen.tsx';

export function PeopleListView({ popup, list }: { popup: PopupModel; list: PeopleList }) {
  const { page } = popup;
  const shown = list.shown.value;
  const pickOnly = (): void => {
    const [only, ...others] = shown;
    if (only && others.length === 0) void page.pick(only.person);
  };
  return (
    <Screen
      actions={
        <button type="button" onClick={() => void page.pickNobody()}>
          Save someone by hand
        </button>
      }
    >
      <div class="stack-tight">
        <h1>Who is it?</h1>
        <p>
          {list.count === 1
            ? 'This page names one person among other things.'
            : `This page is about ${list.count} people. Pick the one you mean.`}
        </p>
      </div>
      {list.isLong && <Field label="Find by name" value={list.filter} onEnter={pickOnly} />}
      {shown.length === 0 && <p class="small">Nobody of that name is on this page.</p>}
      <ul class="people">
        {shown.map((choice) => (
          <PersonItem
            key={`${choice.person.block} ${choice.person.name}`}
            choice={choice}
            onPick={() => void page.pick(choice.person)}
          />
        ))}
      </ul>
    </Screen>
  );
}

function PersonItem({ choice: { person, isSaved }, onPick }: { choice: PersonChoice; onPick: () => void }) {
  return (
    <li>
      <button type="button" class="person" onClick={onPick}>
        <span class="stack-tight">
          <bdi>{person.name}</bdi>
          {person.role !== undefined && (
            <span class="small" dir="auto">
              {person.role}
            </span>
          )}
        </span>
        {isSaved && (
          <span class="small">
            <Icon of={Check} /> saved
          </span>
        )}
      </button>
    </li>
  );
}
