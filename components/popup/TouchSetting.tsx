/** After how long a silence to be reminded of one person. */
import { useEffect } from 'preact/hooks';
import type { ContactId } from '../../lib/ids.ts';
import type { FollowUpForm } from '../../lib/models/follow-up-form.ts';
import type { TouchEvery } from '../../lib/reminders/index.ts';
import { ChoiceSetting } from './settings-controls.tsx';

const daysOffered = [30, 60, 90, 180, 365] as const;

const everyWords = (every: TouchEvery): string => (every === 'never' ? 'Never' : `${every} days`);

export function TouchSetting({ form, contact }: { form: FollowUpForm; contact: ContactId }) {
  useEffect(() => void form.load(), [form, contact]);
  const { keepInTouch } = form.settings.value?.cadence ?? {};
  if (!keepInTouch) return null;
  const own = keepInTouch.byPerson[contact];
  const offered: TouchEvery[] = [...daysOffered, 'never'];
  if (own !== undefined && !offered.includes(own)) offered.unshift(own);
  return (
    <ChoiceSetting
      label="A sign of life after"
      value={own === undefined ? '' : String(own)}
      choices={[
        ['', `${everyWords(keepInTouch.everyone)}, as usual`],
        ...offered.map((every) => [String(every), everyWords(every)] as const),
      ]}
      onChange={(value) => {
        const every = value === '' ? undefined : value === 'never' ? value : Number(value);
        void form.touch(contact, every);
      }}
    />
  );
}
