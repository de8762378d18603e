/** Asks what happened: the likely first, the rest one click away. */
import { ArrowLeft } from 'lucide';
import { useSignal } from '@preact/signals';
import type { HappeningKind } from '../../lib/models/happening-kinds.ts';
import type { Sheet, Sheets } from '../../lib/models/sheets.ts';
import { Icon } from '../Icon.tsx';
import { Screen } from '../Screen.tsx';
import { kindWords } from './happening-words.ts';

interface HappeningChoicesProps {
  sheets: Sheets;
  sheet: Extract<Sheet, { is: 'choosing' }>;
}

export function HappeningChoices({ sheets, sheet: { person, choices } }: HappeningChoicesProps) {
  const all = useSignal(false);
  const { likely, others } = choices;
  return (
    <Screen>
      <SheetBack sheets={sheets} />
      <h1>
        What happened with <bdi>{person.contact.name.value}</bdi>?
      </h1>
      <Kinds sheets={sheets} kinds={all.value ? [...likely, ...others] : likely} />
      {!all.value && (
        <p>
          <button type="button" class="button-quiet" onClick={() => (all.value = true)}>
            Something else
          </button>
        </p>
      )}
    </Screen>
  );
}

function Kinds({ sheets, kinds }: { sheets: Sheets; kinds: readonly HappeningKind[] }) {
  return (
    <ul class="choices">
      {kinds.map((kind) => (
        <li key={kind}>
          <button type="button" class="choice" onClick={() => void sheets.choose(kind)}>
            {kindWords[kind]}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Leads back to the view beneath. */
export function SheetBack({ sheets }: { sheets: Sheets }) {
  return (
    <p>
      <button type="button" class="button-quiet button-back" onClick={sheets.leave}>
        <Icon of={ArrowLeft} />
        Back
      </button>
    </p>
  );
}
