/** What new people and letters begin with, and which side of disputed advice the user takes. */
import { purposes } from '../../../lib/contacts/index.ts';
import { languagesFor } from '../../../lib/letters/index.ts';
import type { PreferencesForm } from '../../../lib/models/preferences.ts';
import { resumeSides, resumeStances } from '../../../lib/preferences/index.ts';
import { Choice } from '../../Choice.tsx';
import { languageName, purposeWords } from '../../letter/plan-words.ts';

/** Letters begin in the language of the person's page. */
const asTheirs = '';

export function AskingSection({ preferences }: { preferences: PreferencesForm }) {
  const current = preferences.current.value;
  if (!current) return null;
  return (
    <section class="stack" aria-labelledby="you-asking">
      <h2 id="you-asking">How you ask</h2>
      <div class="stack-tight">
        <Choice
          label="What you come for, with someone new"
          value={current.purpose}
          options={purposes.map((each) => [each, purposeWords[each]] as const)}
          onChoose={(purpose) => void preferences.change({ purpose })}
        />
        <p class="small">
          You can change it for each person. It is what your letters to them hold to: whoever comes to learn does not
          ask for work.
        </p>
      </div>
      <div class="stack-tight">
        <Choice
          label="Language that letters begin in"
          value={current.letterLanguage ?? asTheirs}
          options={[
            [asTheirs, 'That of their page, where you read it'],
            ...languagesFor('request').map((tag) => [tag, languageName(tag)] as const),
          ]}
          onChoose={(tag) => void preferences.change({ letterLanguage: tag === asTheirs ? undefined : tag })}
        />
        <p class="small">Groundwork itself speaks English so far.</p>
      </div>
      <fieldset class="stack-tight">
        <legend class="label">If they ask for your résumé in a talk</legend>
        <p class="small">Those who know disagree. Nobody among them would send one with the first letter.</p>
        {resumeStances.map((stance) => (
          <div key={stance} class="stance">
            <label class="radio">
              <input
                type="radio"
                name="resume"
                checked={current.resume === stance}
                onChange={() => void preferences.change({ resume: stance })}
                aria-describedby={`stance-${stance}`}
              />
              {resumeSides[stance].words}
            </label>
            <p id={`stance-${stance}`} class="small">
              {resumeSides[stance].says} <cite>{resumeSides[stance].source}.</cite>
            </p>
          </div>
        ))}
      </fieldset>
    </section>
  );
}
