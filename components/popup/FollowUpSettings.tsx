/** What can be set of reminders. Each change is kept as it is made. */
import { CalendarDays } from 'lucide';
import type { Cadence, FollowUpSettings } from '../../lib/reminders/index.ts';
import { askRanges, cadenceRanges } from '../../lib/reminders/index.ts';
import type { FollowUpForm } from '../../lib/models/follow-up-form.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import { Icon } from '../Icon.tsx';
import { ChoiceSetting, NumberSetting } from './settings-controls.tsx';
import { everyWords, TouchChoice } from './TouchSetting.tsx';
import { NotificationSetting } from './NotificationSetting.tsx';
import { SpanSetting } from './SpanSetting.tsx';
import { WeekendSetting } from './WeekendSetting.tsx';

export interface SettingsProps {
  form: FollowUpForm;
  settings: FollowUpSettings;
}

/** Everything that can be set of reminders, section by section. */
export function FollowUpSettingsView({ diary, form, settings }: SettingsProps & { diary: DiaryModel }) {
  const props = { form, settings };
  return (
    <>
      <SpanSetting
        title="Pause everything"
        fields={form.pause}
        spans={settings.pauses}
        onRemove={(span) => void form.removeSpan('pauses', span)}
        words={{ from: 'From', fromHint: 'Empty for today', to: 'Until', add: 'Pause', remove: 'End this pause' }}
      />
      <Asking {...props} />
      <Talks {...props} />
      <InTouch {...props} />
      <Days {...props} />
      <NotificationSetting {...props} />
      <InCalendar diary={diary} />
    </>
  );
}

/** Changes one number of the cadence. */
const settingOf =
  ({ form }: SettingsProps) =>
  (name: keyof Cadence) =>
  (value: number | string): void =>
    void form.change((now) => ({ ...now, cadence: { ...now.cadence, [name]: value } }));

function Asking(props: SettingsProps) {
  const { cadence, asks } = props.settings;
  const set = settingOf(props);
  const { form } = props;
  const setAsks = (name: keyof typeof asks) => (value: number) =>
    void form.change((now) => ({ ...now, asks: { ...now.asks, [name]: value } }));
  return (
    <details>
      <summary>Asking and following up</summary>
      <div class="settings">
        <ChoiceSetting
          label="Follow-ups to one letter"
          value={String(cadence.followUps)}
          choices={[
            ['0', 'None'],
            ['1', 'One'],
            ['2', 'Two'],
          ]}
          onChange={(value) => set('followUps')(Number(value))}
        />
        {cadence.followUps > 0 && (
          <NumberSetting
            label="The first, in working days"
            value={cadence.followUpAfter}
            range={cadenceRanges.followUpAfter}
            onChange={set('followUpAfter')}
          />
        )}
        {cadence.followUps === 2 && (
          <NumberSetting
            label="The second, in working days after it"
            value={cadence.secondFollowUpAfter}
            range={cadenceRanges.secondFollowUpAfter}
            onChange={set('secondFollowUpAfter')}
          />
        )}
        <ChoiceSetting
          label="Suggest someone else meanwhile"
          value={String(cadence.widenAfter)}
          choices={[
            ['off', 'Never'],
            ['3', 'After 3 days'],
            ['5', 'After 5 days'],
            ...(['off', 3, 5].includes(cadence.widenAfter)
              ? []
              : [[String(cadence.widenAfter), `After ${cadence.widenAfter} days`] as const]),
          ]}
          onChange={(value) => set('widenAfter')(value === 'off' ? value : Number(value))}
        />
        <NumberSetting
          label="Letters open at once, at most"
          value={asks.atOnce}
          range={askRanges.atOnce}
          onChange={setAsks('atOnce')}
        />
        <NumberSetting
          label="Of them in one organisation"
          value={asks.perOrganization}
          range={askRanges.perOrganization}
          onChange={setAsks('perOrganization')}
        />
      </div>
    </details>
  );
}

const talkNumbers = [
  ['questionsAheadBefore', 'Send questions, in days before'],
  ['prepareBefore', 'Prepare, in days before'],
  ['thankWithin', 'Remind of thanks, in days after'],
  ['adviceAfter', 'Try their advice, in days after'],
  ['reportBackAfter', 'Tell what came of it, in days after'],
] as const;

function Talks(props: SettingsProps) {
  const set = settingOf(props);
  return (
    <details>
      <summary>Around a talk</summary>
      <div class="settings">
        {talkNumbers.map(([name, label]) => (
          <NumberSetting
            key={name}
            label={label}
            value={props.settings.cadence[name]}
            range={cadenceRanges[name]}
            onChange={set(name)}
          />
        ))}
      </div>
    </details>
  );
}

function InTouch(props: SettingsProps) {
  const { form, settings } = props;
  const { keepInTouch, checkIns } = settings.cadence;
  const { everyone } = keepInTouch;
  const setEveryone = (every: number | 'never') =>
    void form.change((now) => ({
      ...now,
      cadence: { ...now.cadence, keepInTouch: { ...now.cadence.keepInTouch, everyone: every } },
    }));
  return (
    <details>
      <summary>Keeping in touch</summary>
      <div class="settings">
        <ChoiceSetting
          label="With those you have talked with"
          value={everyone === 'never' ? 'never' : 'days'}
          choices={[
            ['days', 'Remind me'],
            ['never', 'Do not remind me'],
          ]}
          onChange={(value) => setEveryone(value === 'never' ? value : 90)}
        />
        {everyone !== 'never' && (
          <NumberSetting
            label="After days without contact"
            value={everyone}
            range={cadenceRanges.keepInTouch}
            onChange={setEveryone}
          />
        )}
        <NumberSetting
          label="Lines without an answer before it rests"
          value={checkIns}
          range={cadenceRanges.checkIns}
          onChange={settingOf(props)('checkIns')}
        />
        {form.tags.value.map((tag) => (
          <TouchChoice
            key={tag}
            label={`With those tagged ${tag}`}
            usual={everyWords(everyone)}
            own={keepInTouch.byTag[tag]}
            onChoose={(every) => void form.touchTag(tag, every)}
          />
        ))}
        <p class="small">For one person it is set on their page, and so are tags to set it for several.</p>
      </div>
    </details>
  );
}

function Days({ form, settings }: SettingsProps) {
  return (
    <details>
      <summary>Days that do not count</summary>
      <div class="settings">
        <WeekendSetting form={form} />
        <ChoiceSetting
          label="Public holidays of"
          value={settings.country ?? ''}
          choices={[['', 'None'], ...countriesByName(form.countries.value)]}
          onChange={(value) => void form.change((now) => ({ ...now, country: value === '' ? undefined : value }))}
        />
        <SpanSetting
          title="Days off of your own"
          fields={form.dayOff}
          spans={settings.daysOff}
          onRemove={(span) => void form.removeSpan('daysOff', span)}
          words={{
            from: 'First day',
            fromHint: 'Such as “24 December”',
            to: 'Last day',
            add: 'Add',
            remove: 'Remove',
          }}
        />
      </div>
    </details>
  );
}

function InCalendar({ diary }: { diary: DiaryModel }) {
  return (
    <section class="stack-tight" aria-label="In your calendar">
      <h2>In your calendar</h2>
      <p class="small">A file with your meetings and reminders. Opened again later, it moves what has moved.</p>
      <p>
        <button type="button" onClick={() => void diary.calendar.reminders()}>
          <Icon of={CalendarDays} />
          Save the calendar file
        </button>
      </p>
    </section>
  );
}

/** Each code with the country's name in the user's language, in the order of that language. */
function countriesByName(codes: readonly string[]): (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(undefined, { type: 'region' });
  return codes.map((code) => [code, names.of(code) ?? code] as const).toSorted(([, a], [, b]) => a.localeCompare(b));
}
