/** The user's own notes on someone: one text, kept as it is typed. */
import type { Safety } from '../../../lib/models/autosaved.ts';
import type { PersonProps } from './PersonPage.tsx';

const safetyWords: Record<Safety, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Saving…',
  failed: 'Not saved. Keep this open; it is tried again as you type.',
};

export function NotesPart({ library: { person }, known }: PersonProps) {
  const { notes } = person;
  const isHere = notes.of.value === known.contact.id;
  const text = isHere ? notes.text.value : '';
  return (
    <div class="field">
      <textarea
        class="notes"
        aria-labelledby="part-notes"
        aria-describedby="notes-safety"
        dir="auto"
        disabled={!isHere}
        value={text}
        onInput={(event) => notes.write(event.currentTarget.value)}
      />
      <span id="notes-safety" class={notes.safety.value === 'failed' ? 'needed' : 'small'}>
        {text === '' ? 'For you alone; no letter takes anything from here.' : safetyWords[notes.safety.value]}
      </span>
    </div>
  );
}
