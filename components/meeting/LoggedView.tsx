/** A talk that stands in the log: what was noted of it, and what comes next. */
import { answerTo } from '../../lib/meeting/index.ts';
import type { MeetingModel } from '../../lib/models/meeting.ts';

export function LoggedView({ model }: { model: MeetingModel }) {
  const { contact, questions } = model;
  const notes = model.notes.value;
  const asked = questions.filter(({ id }) => notes.asked.includes(id));
  return (
    <main class="meeting-part screen-body stack">
      <h1>Noted</h1>
      <p>
        A thank-you within a day, with one thing that helped, is next.{' '}
        <a href={`/library.html#${contact.id}`} target="_blank">
          Go to <bdi>{contact.name.value}</bdi>
        </a>
      </p>
      {asked.length > 0 && (
        <dl class="stack-tight">
          {asked.map(({ id, text }) => (
            <div key={id}>
              <dt dir="auto">{text}</dt>
              <dd class="noted" dir="auto">
                {answerTo(notes, id)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {notes.notes !== '' && (
        <p class="noted" dir="auto">
          {notes.notes}
        </p>
      )}
    </main>
  );
}
