/** What the letter is to be: which kind, for what, in which language, how long a talk, on whose word. */
import { useRef } from 'preact/hooks';
import type { NameUse } from '../../lib/contacts/index.ts';
import { languagesFor, media, type LetterKind } from '../../lib/letters/index.ts';
import { nameUses, purposes, usualMinutes } from '../../lib/contacts/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import { Remark } from '../Remark.tsx';
import { languageName, letterKindWords, mediumWords, nameUseWords, purposeWords } from './plan-words.ts';

/** What some kinds of letter ask of the other, and others do not. */
const asksForTalk: ReadonlySet<LetterKind> = new Set(['request', 'scheduling', 'questions-ahead', 'introduction']);
const saysHow: ReadonlySet<LetterKind> = new Set(['request', 'scheduling']);
const isReferred: ReadonlySet<LetterKind> = new Set(['request', 'answer-by-email']);

const minutesOffered = [10, 15, 20, 25, 30] as const;

const options = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  values.map((value) => [value, words[value]] as const);

export function PlanView({ model }: { model: LetterModel }) {
  const { kind, purpose, language, choices } = model.letter.value;
  const minutes = choices.minutes ?? usualMinutes;
  const summary = [letterKindWords[kind], asksForTalk.has(kind) && `${minutes} minutes`, languageName(language)].filter(
    Boolean,
  );
  return (
    <>
      <details>
        <summary>{summary.join(' · ')}</summary>
        <div class="plan">
          <Choice
            label="What you come for"
            value={purpose}
            options={options(purposes, purposeWords)}
            onChoose={(next) => model.choose({ purpose: next })}
          />
          <Choice
            label="Language"
            value={language}
            options={languagesFor(kind).map((tag) => [tag, languageName(tag)] as const)}
            onChoose={(next) => model.choose({ language: next })}
          />
          {asksForTalk.has(kind) && (
            <Choice
              label="How long"
              value={String(minutes)}
              options={minutesOffered.map((each) => [String(each), `${each} minutes`] as const)}
              onChoose={(next) => model.choose({ choices: { minutes: Number(next) } })}
            />
          )}
          {saysHow.has(kind) && (
            <Choice
              label="How to talk"
              value={choices.medium ?? 'any'}
              options={options(media, mediumWords)}
              onChoose={(next) => model.choose({ choices: { medium: next === 'any' ? undefined : next } })}
            />
          )}
          {kind === 'introduction' && <TargetChoice model={model} />}
          {isReferred.has(kind) && <ReferralFields model={model} />}
        </div>
      </details>
      {model.waits.value && <Waiting model={model} />}
    </>
  );
}

/** A letter whose words are the user's own is not written anew behind their back. */
function Waiting({ model }: { model: LetterModel }) {
  return (
    <Remark>
      <p>You wrote in this letter yourself, so it was left as it is.</p>
      <p>
        <button type="button" onClick={model.writeAnew}>
          Write it anew
        </button>
      </p>
    </Remark>
  );
}

/** Whom the letter names. Who was taken out of it can be put back while it is shown. */
function TargetChoice({ model }: { model: LetterModel }) {
  const { target } = model.letter.value.choices;
  const named = useRef(target);
  named.current = target ?? named.current;
  if (!named.current) return null;
  return (
    <Choice
      label="Whom you would like to reach"
      value={target ? 'named' : 'anyone'}
      options={[
        ['named', named.current.name],
        ['anyone', 'Anyone they may know of'],
      ]}
      onChoose={(next) => model.choose({ choices: { target: next === 'named' ? named.current : undefined } })}
    />
  );
}

function ReferralFields({ model }: { model: LetterModel }) {
  const { referral } = model.letter.value.choices;
  const refer = (name: string, useName: NameUse): void =>
    model.choose({ choices: { referral: name === '' ? undefined : { name, useName } } });
  return (
    <>
      <Field
        label="Who suggested them"
        value={accessor(referral?.name, (name) => refer(name, referral?.useName ?? 'ask'))}
        hint="If someone did."
      />
      {referral && (
        <Choice
          label="May you use their name?"
          value={referral.useName}
          options={options(nameUses.toReversed(), nameUseWords)}
          onChoose={(useName) => refer(referral.name, useName)}
        />
      )}
    </>
  );
}

const accessor = (value: string | undefined, set: (text: string) => void): { value: string } => ({
  get value() {
    return value ?? '';
  },
  set value(text) {
    set(text);
  },
});

interface Asked {
  name: 'said' | 'advice' | 'done';
  label: string;
  hint: string;
}

const said: Asked = {
  name: 'said',
  label: 'One thing they said',
  hint: 'Such as “how the night desk was saved”. It is what they will remember.',
};
const advised: Asked = {
  name: 'advice',
  label: 'What they advised',
  hint: 'Such as “shadow the night desk for a week”.',
};
const cameOfIt: Asked = {
  name: 'done',
  label: 'What came of it',
  hint: 'Such as “I went in March, and they asked me to come again”.',
};

/** What letters about a talk need to know of it, in the user's own words. */
const asked: Partial<Record<LetterKind, readonly Asked[]>> = {
  'thank-you': [said, advised],
  'report-back': [advised, cameOfIt],
  'check-in': [said],
};

export function OccasionFields({ model }: { model: LetterModel }) {
  const { kind, choices } = model.letter.value;
  return (
    <>
      {asked[kind]?.map(({ name, ...words }) => (
        <Field
          key={name}
          {...words}
          value={accessor(choices[name], (text) => model.choose({ choices: { [name]: text } }))}
        />
      ))}
      {kind === 'scheduling' && <p class="small">The times are only a suggestion: see that they are free.</p>}
    </>
  );
}
