/** Before a talk: with whom, for how long, and what there is to ask. */
import { Play } from 'lucide';
import type { MeetingModel } from '../../lib/models/meeting.ts';
import { Choice } from '../Choice.tsx';
import { Icon } from '../Icon.tsx';
import { Screen } from '../Screen.tsx';

const lengths = ['10', '15', '20', '25', '30', '45', '60'] as const;

export function BeforeView({ model }: { model: MeetingModel }) {
  const { contact, questions, notes } = model;
  const minutes = String(notes.value.minutes);
  return (
    <main class="meeting-part">
      <Screen
        actions={
          <button type="button" class="button-primary" disabled={model.elsewhere.value} onClick={model.start}>
            <Icon of={Play} />
            Start the clock
          </button>
        }
      >
        <h1>
          Talk with <bdi>{contact.name.value}</bdi>
        </h1>
        <Choice
          label="Minutes you asked for"
          value={minutes}
          options={[...new Set([...lengths, minutes])].map((each) => [each, each] as const)}
          onChoose={(chosen) => model.promise(Number(chosen))}
        />
        {questions.length > 0 ? (
          <ol class="meeting-questions">
            {questions.map(({ id, text }) => (
              <li key={id}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ol>
        ) : (
          <p>No questions are prepared for this talk. You can still take notes and keep the time.</p>
        )}
        <p>
          <a href={`/prep.html#${contact.id}`} target="_blank">
            {questions.length > 0 ? 'Change the prep sheet' : 'Prepare questions'}
          </a>
        </p>
      </Screen>
    </main>
  );
}
