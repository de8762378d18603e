/** After how long a silence to be reminded of someone. */
import { useEffect } from 'preact/hooks';
import type { ContactId } from '../../lib/ids.ts';
import type { FollowUpForm } from '../../lib/models/follow-up-form.ts';
import type { TouchEvery } from '../../lib/reminders/index.ts';
import { ChoiceSetting } from './settings-controls.tsx';

const daysOffered = [30, 60, 90, 180, 365] as const;

export const everyWords = (every: TouchEvery): string => (every === 'never' ? 'Never' : `${every} days`);

/** For one person, whatever their tags. */
export function TouchSetting({ form, contact }: { form: FollowUpForm; contact: ContactId }) {
  useEffect(() => void form.load(), [form, contact]);
  const { keepInTouch } = form.settings.value?.cadence ?? {};
  if (!keepInTouch) return null;
  return (
    <TouchChoice
      label="A sign of life after"
      usual={everyWords(keepInTouch.everyone)}
      own={keepInTouch.byPerson[contact]}
      onChoose={(every) => void form.touch(contact, every)}
    />
  );
}

export interface TouchChoiceProps {
  label: string;
  /** What holds where nothing is chosen. */
  usual: string;
  own: TouchEvery | undefined;
  onChoose: (every: TouchEvery | undefined) => void;
}

export function TouchChoice({ label, usual, own, onChoose }: TouchChoiceProps) {
  const offered: TouchEvery[] = [...daysOffered, 'never'];
  if (own !== undefined && !offered.includes(own)) offered.unshift(own);
  return (
    <ChoiceSetting
      label={label}
      value={own === undefined ? '' : String(own)}
      choices={[['', `${usual}, as usual`], ...offered.map((every) => [String(every), everyWords(every)] as const)]}
      onChange={(value) => onChoose(value === '' ? undefined : value === 'never' ? value : Number(value))}
    />
  );
}
