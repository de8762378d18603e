/** Settings that are kept as soon as they are changed: a number in its range, one of a few. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Range } from '../../lib/reminders/index.ts';

export interface NumberSettingProps {
  label: string;
  value: number;
  range: Range;
  onChange: (value: number) => void;
}

/** Kept on leaving the field, or by Enter; a number out of its range is not, and it says so. */
export function NumberSetting({ label, value, range, onChange }: NumberSettingProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const isNumber = /^\d{1,3}$/.test(typed.trim());
  const isRight = isNumber && Number(typed) >= range.least && Number(typed) <= range.most;
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed}
        aria-invalid={!isRight}
        {...(!isRight && { 'aria-describedby': `${id}-wrong` })}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={() => isRight && Number(typed) !== value && onChange(Number(typed))}
      />
      {!isRight && (
        <span id={`${id}-wrong`} class="needed" role="alert">
          From {range.least} to {range.most}.
        </span>
      )}
    </div>
  );
}

export interface ChoiceSettingProps {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

export function ChoiceSetting({ label, value, choices, onChange }: ChoiceSettingProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
