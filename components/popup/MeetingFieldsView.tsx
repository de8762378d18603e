/** When, where and by what means a talk is to take place. */
import { useSignal, type Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { meetingMedia } from '../../lib/contacts/index.ts';
import { Field } from '../Field.tsx';
import { Remark } from '../Remark.tsx';
import { mediumWords, whereWords } from './happening-words.ts';
import type { PartProps } from './HappeningFormView.tsx';
import { WhenFieldView } from './WhenFieldView.tsx';

export function MeetingFieldsView({ form, tried, problem }: PartProps) {
  const { start, zone, medium, where, minutes } = form.meeting;
  return (
    <>
      <div class="stack-tight">
        <WhenFieldView label="Day and hour" field={start} hint="Such as “Thursday at 15:00”" tried={tried} />
        <Zone zone={zone} />
        {form.clash.value !== undefined && (
          <Remark>
            <p>
              You talk with <bdi>{form.clash.value}</bdi> at that time as well.
            </p>
          </Remark>
        )}
      </div>
      <fieldset class="stack-tight">
        <legend class="label">By</legend>
        <div class="row">
          {meetingMedia.map((each) => (
            <label key={each} class="radio">
              <input
                type="radio"
                name="medium"
                checked={medium.value === each}
                onChange={() => (medium.value = each)}
              />
              {mediumWords[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={whereWords[medium.value]} value={where} />
      <Field
        class="field-short"
        label="Minutes"
        value={minutes}
        wrong={problem?.field === 'minutes' ? 'Write a number, such as 20.' : undefined}
      />
    </>
  );
}

/** The zone the time is meant in: the user's own until another is asked for. */
function Zone({ zone }: { zone: Signal<string> }) {
  const id = useId();
  const open = useSignal(false);
  if (!open.value) {
    return (
      <p class="small when-now">
        {zone.value.replaceAll('_', ' ')} time.
        <button type="button" class="button-inline" onClick={() => (open.value = true)}>
          Another time zone
        </button>
      </p>
    );
  }
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <div class="field">
      <label for={id}>Time zone</label>
      <select id={id} value={zone.value} onChange={(event) => (zone.value = event.currentTarget.value)}>
        {!zones.includes(zone.value) && <option value={zone.value}>{zone.value}</option>}
        {zones.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
