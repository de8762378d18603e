/** The talks that are agreed on, the next first, each leading to its sheet. */
import type { TalkToCome } from '../../lib/models/prep.ts';
import { meetingWords } from '../popup/log-words.ts';

export function TalksView({ talks }: { talks: readonly TalkToCome[] }) {
  return (
    <section class="stack">
      <h1>Prepare a talk</h1>
      {talks.length === 0 ? (
        <p>
          No talk is agreed on yet. You can prepare for anyone you saved: open them among{' '}
          <a href="/library.html#people">your people</a> and choose “Prepare”.
        </p>
      ) : (
        <ul class="stack">
          {talks.map(({ contact, planned }) => (
            <li key={planned.scheduled}>
              <a href={`#${planned.scheduled}`}>
                <bdi>{contact.name.value}</bdi>
              </a>
              <p class="small">{meetingWords(planned.meeting)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
