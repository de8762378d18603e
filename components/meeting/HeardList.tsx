/** What was said that leads on, each a line that can be written and taken out again. */
import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nameUses } from '../../lib/contacts/index.ts';
import type { HeardId } from '../../lib/ids.ts';
import type { Heard, HeardKind } from '../../lib/meeting/index.ts';
import type { MeetingModel } from '../../lib/models/meeting.ts';
import { Icon } from '../Icon.tsx';
import { heardWords, useNameWords } from './meeting-words.ts';

export interface HeardListProps {
  model: MeetingModel;
  kinds: readonly HeardKind[];
  /** The one to write at once. */
  fresh?: HeardId | undefined;
  /** Whether it is asked what the user means to do of it. */
  asksWhetherMeant?: boolean;
}

export function HeardList({ model, kinds, fresh, asksWhetherMeant = false }: HeardListProps) {
  const shown = model.notes.value.heard.filter(({ kind }) => kinds.includes(kind));
  if (shown.length === 0) return null;
  return (
    <ul class="heard">
      {shown.map((heard) => (
        <HeardLine key={heard.id} model={model} heard={heard} isFresh={heard.id === fresh} asks={asksWhetherMeant} />
      ))}
    </ul>
  );
}

interface HeardLineProps {
  model: MeetingModel;
  heard: Heard;
  isFresh: boolean;
  asks: boolean;
}

function HeardLine({ model, heard, isFresh, asks }: HeardLineProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isFresh) field.current?.focus();
  }, [isFresh]);
  const { id, kind, text, isMeant } = heard;
  const { label } = heardWords[kind];
  return (
    <li class="stack-tight">
      <div class="heard-line">
        <label for={id} class="small">
          {label}
        </label>
        <input
          ref={field}
          id={id}
          type="text"
          dir="auto"
          value={text}
          autocomplete="off"
          onInput={(event) => model.changeHeard(id, { text: event.currentTarget.value })}
        />
        <button
          type="button"
          class="button-quiet"
          aria-label={`Take out: ${label} ${text}`}
          onClick={() => model.forgetHeard(id)}
        >
          <Icon of={X} />
        </button>
      </div>
      {asks && kind !== 'name' && (
        <label class="radio">
          <input
            type="checkbox"
            checked={isMeant}
            onChange={(event) => model.changeHeard(id, { isMeant: event.currentTarget.checked })}
          />
          I mean to do this
        </label>
      )}
      {kind === 'name' && <UseName model={model} heard={heard} />}
    </li>
  );
}

/** Whether their name may be used there, which is asked in the talk or right after it. */
function UseName({ model, heard: { id, useName } }: { model: MeetingModel; heard: Heard }) {
  return (
    <fieldset class="stack-tight">
      <legend class="small">May you say that they sent you?</legend>
      <div class="row">
        {nameUses.map((each) => (
          <label key={each} class="radio">
            <input
              type="radio"
              name={`use-${id}`}
              checked={useName === each}
              onChange={() => model.changeHeard(id, { useName: each })}
            />
            {useNameWords[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
