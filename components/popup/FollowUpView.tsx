/** How the user wants to be reminded, as a sheet of the popup. */
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { FollowUpForm } from '../../lib/models/follow-up-form.ts';
import { Screen } from '../Screen.tsx';
import { FollowUpSettingsView } from './FollowUpSettings.tsx';
import { SheetBack } from './HappeningChoices.tsx';

export function FollowUpView({ diary, form }: { diary: DiaryModel; form: FollowUpForm }) {
  const settings = form.settings.value;
  if (!settings) return <Screen>{null}</Screen>;
  return (
    <Screen>
      <SheetBack sheets={diary.sheets} />
      <div class="stack-tight">
        <h1>Reminders</h1>
        <p>Only a meeting has its hour. Everything else waits for you, and may wait longer.</p>
      </div>
      <FollowUpSettingsView diary={diary} form={form} settings={settings} />
    </Screen>
  );
}
