/** What stands around the questions: how to end, what to say of the résumé, what to see to before. */
import { minutesAtTheEnd } from '../../lib/preparing/index.ts';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { Choice } from '../Choice.tsx';
import { Ruled } from './Ruled.tsx';

export function TheEnd({ model }: { model: PrepSheetModel }) {
  const { questions, namesWhen } = model.sheet.value;
  const { ask, permission } = model.names.value;
  const closing = questions.find(({ category }) => category === 'closing');
  return (
    <section class="stack" aria-labelledby="prep-end">
      <h2 id="prep-end">At the end</h2>
      <p class="small on-screen">Keep the last {minutesAtTheEnd} minutes for this.</p>
      {closing && (
        <div class="sheet-question">
          <p dir="auto">{closing.text}</p>
          <Ruled />
        </div>
      )}
      <div class="sheet-question">
        <p dir="auto">
          {ask} {permission}
        </p>
        {namesWhen === 'later' && <p class="small">Not today: some days after the talk.</p>}
        {namesWhen === 'at-the-end' && <Ruled lines={2} />}
      </div>
      <div class="on-screen stack-tight">
        <Choice
          label="When to ask whom else to talk to"
          value={namesWhen}
          options={[
            ['at-the-end', 'At the end of the talk'],
            ['later', 'Some days later'],
          ]}
          onChoose={model.askNames}
        />
        <p class="small">
          Those who advise on it differ. A career coach asks at the end; the two-part closing of one method asks a week
          later, never on the spot; a librarian’s account leaves both open. All ask whether the name may be used.
        </p>
      </div>
      <p dir="auto">Thank them for their time.</p>
    </section>
  );
}

export function Resume({ model }: { model: PrepSheetModel }) {
  const { answer, taken, others } = model.resume.value;
  return (
    <section class="stack-tight" aria-labelledby="prep-resume">
      <h2 id="prep-resume">If they ask for your résumé</h2>
      <p class="said">
        <bdi>{answer}</bdi>
      </p>
      <p class="small on-screen">
        {taken.says} <cite>{taken.source}.</cite>
      </p>
      <details class="on-screen">
        <summary>Those who know disagree</summary>
        <ul class="stack">
          {others.map(({ words, says, source }) => (
            <li key={words}>
              <p>{words}.</p>
              <p class="small">
                {says} <cite>{source}.</cite>
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href="/library.html#you">Take another side</a>
        </p>
      </details>
    </section>
  );
}

export function Checklist({ model }: { model: PrepSheetModel }) {
  const { ticked } = model.sheet.value;
  return (
    <section class="stack-tight" aria-labelledby="prep-before">
      <h2 id="prep-before">Before the talk</h2>
      <ul class="checklist">
        {model.checklist.value.map(({ id, says, source }) => (
          <li key={id}>
            <label class="row-check">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={(event) => model.tick(id, event.currentTarget.checked)}
              />
              <span>
                {says} <span class="small on-screen">{source}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
