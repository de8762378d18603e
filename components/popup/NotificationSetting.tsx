/** The browser's notifications: off until they are switched on, and then at most one a day in the hours that are set. */
import { useId } from 'preact/hooks';
import type { SettingsProps } from './FollowUpSettings.tsx';

export function NotificationSetting({ form, settings }: SettingsProps) {
  const { on, from, to } = settings.notifications;
  return (
    <section class="stack-tight" aria-label="Notifications">
      <h2>Notifications</h2>
      <label class="radio">
        <input type="checkbox" checked={on} onChange={(event) => void form.notify(event.currentTarget.checked)} />
        Tell me once a day what is due
      </label>
      {form.refused.value && (
        <p class="needed" role="alert">
          The browser was not allowed to notify, so this stays off. The number on the button still tells.
        </p>
      )}
      {on && (
        <div class="span-days">
          <Hour label="Not before" value={from} onChange={(hour) => void form.setHours({ from: hour, to })} />
          <Hour label="Not after" value={to} onChange={(hour) => void form.setHours({ from, to: hour })} />
        </div>
      )}
    </section>
  );
}

function Hour({ label, value, onChange }: { label: string; value: string; onChange: (hour: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        value={value}
        onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)}
      />
    </div>
  );
}
