/** When the user is reminded, and of what: what the popup lays over its view. */
import { useEffect } from 'preact/hooks';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { FollowUpSettingsView } from '../../popup/FollowUpSettings.tsx';

export function RemindersSection({ popup }: { popup: PopupModel }) {
  const diary = popup.diary.value;
  useEffect(() => void diary?.sheets.loadSettings(), [diary]);
  const settings = diary?.followUp.settings.value;
  return (
    <section class="stack you-reminders" aria-labelledby="you-reminders">
      <div class="stack-tight">
        <h2 id="you-reminders">When you are reminded</h2>
        <p class="small">Only a meeting has its hour. Everything else waits for you, and may wait longer.</p>
      </div>
      {diary && settings && <FollowUpSettingsView diary={diary} form={diary.followUp} settings={settings} />}
    </section>
  );
}
