/** The user's own questions: to write, bring in and hand over; of each, whom they asked and what was answered. */
import { Download, Plus, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Asked, OwnBank } from '../../lib/models/own-bank.ts';
import type { OwnQuestionId } from '../../lib/ids.ts';
import { FileButton } from '../FileButton.tsx';
import { GrowingText } from '../GrowingText.tsx';
import { Icon } from '../Icon.tsx';
import { dayWords } from '../words.ts';

export function OwnQuestions({ bank }: { bank: OwnBank }) {
  const questions = bank.questions.value;
  const begun = useRef<OwnQuestionId | undefined>(undefined);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (begun.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`own-${begun.current}`)}`)?.focus();
    begun.current = undefined;
  });
  return (
    <section class="stack" aria-labelledby="own-questions">
      <div class="stack-tight">
        <h2 id="own-questions">Your own questions</h2>
        <p class="small">Asked of several people, one question shows how many ways there are to see a thing.</p>
      </div>
      <ul class="stack" ref={list}>
        {questions.map(({ id, text }, index) => (
          <li key={id} class="stack-tight">
            <GrowingText
              id={`own-${id}`}
              label={`Your question ${index + 1}`}
              value={text}
              placeholder="Write a question that you would like to ask more than one person"
              onInput={(typed) => bank.edit(id, typed)}
            />
            <History asked={bank.asked.value.get(id) ?? []} />
            <p>
              <button
                type="button"
                class="button-inline"
                aria-label={`Take out: ${text === '' ? `your question ${index + 1}` : text}`}
                onClick={() => void bank.remove(id)}
              >
                <Icon of={X} />
                Take out
              </button>
            </p>
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" onClick={() => (begun.current = bank.begin())}>
          <Icon of={Plus} />
          New question
        </button>
        <FileButton
          words="Bring in a list"
          accept=".txt,.csv,text/plain,text/csv"
          onChoose={(file) => void file.text().then(bank.bring)}
        />
        {questions.length > 0 && (
          <button type="button" class="button-quiet" onClick={bank.offer}>
            <Icon of={Download} />
            Save as a list
          </button>
        )}
      </p>
      <p class="small">A list is a file of text or a table, with one question a line.</p>
    </section>
  );
}

function History({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return <p class="small">Not asked yet.</p>;
  return (
    <ul class="stack-tight">
      {asked.map(({ contact, at, answer }) => (
        <li key={contact.id + at}>
          <p class="small">
            Asked of <bdi>{contact.name.value}</bdi>, {dayWords(at)}
          </p>
          {answer !== undefined && (
            <p class="answer">
              <bdi>{answer}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
