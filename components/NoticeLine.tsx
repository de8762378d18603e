/** The line that says what just happened, with a way back where there is one. */
import type { Notices } from '../lib/models/notices.ts';

/** Always there, so that screen readers hear what is put into it. */
export function NoticeLine({ notices }: { notices: Notices }) {
  const notice = notices.current.value;
  return (
    <output>
      {notice && (
        <span class="notice">
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="button-quiet" onClick={() => void notices.undo()}>
              Undo
            </button>
          )}
        </span>
      )}
    </output>
  );
}
