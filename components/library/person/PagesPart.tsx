/** Each time one of someone's pages was read, with what had changed on it since the time before. */
import { useMemo } from 'preact/hooks';
import { captureHistory, type CaptureStep, type Fact } from '../../../lib/contacts/index.ts';
import { changedFieldWords } from '../../popup/PageNews.tsx';
import { titleOf } from '../../popup/Sources.tsx';
import { Quote } from '../../Quote.tsx';
import { dayWords, factCountWords } from '../../words.ts';
import type { PersonProps } from './PersonPage.tsx';

export function PagesPart({ library: { popup }, known }: PersonProps) {
  const steps = useMemo(() => captureHistory(known.captures, known.facts), [known]);
  const show = (fact: Fact, url: string) =>
    url === '' ? undefined : () => void popup.page.showQuote(fact.selector, url);
  return (
    <>
      <ol class="captures">
        {steps.map((step) => (
          <li key={step.capture.id} class="stack-tight">
            <div class="row-apart">
              <h3>
                <bdi>{titleOf(step.capture)}</bdi>
              </h3>
              <span class="small">{dayWords(step.capture.readAt)}</span>
            </div>
            <Step step={step} show={show} />
          </li>
        ))}
      </ol>
      <p class="small">This tells of what you kept: what you left out or removed is not compared.</p>
    </>
  );
}

interface StepProps {
  step: CaptureStep;
  show: (fact: Fact, url: string) => (() => void) | undefined;
}

function Step({ step, show }: StepProps) {
  const { capture, before, values, addresses, came, reworded, gone } = step;
  const { url } = capture;
  if (!before)
    return (
      <p>
        {came.length === 0 ? 'Read first, with no facts kept.' : `Read first: ${factCountWords(came.length)} kept.`}
      </p>
    );
  if ([values, addresses, came, reworded, gone].every(({ length }) => length === 0))
    return <p>It said what it had said on {dayWords(before.readAt)}.</p>;
  return (
    <>
      <p class="small">Since {dayWords(before.readAt)}:</p>
      <ul class="facts">
        {values.map(({ field, before: was, now }) => (
          <li key={field}>
            {changedFieldWords[field]} is now “<bdi>{now}</bdi>”.{' '}
            <span class="small">
              It was “<bdi>{was}</bdi>”.
            </span>
          </li>
        ))}
        {addresses.map((address) => (
          <li key={address}>
            It gives <bdi>{address}</bdi>.
          </li>
        ))}
        {reworded.map(({ before: was, now }) => (
          <li key={now.id}>
            <Quote words={now.quote} onShow={show(now, url)}>
              It was “<bdi>{was.quote}</bdi>”.
            </Quote>
          </li>
        ))}
        {came.map((fact) => (
          <li key={fact.id}>
            <Quote words={fact.quote} onShow={show(fact, url)}>
              New
            </Quote>
          </li>
        ))}
        {gone.map((fact) => (
          <li key={fact.id}>
            <Quote words={fact.quote}>No longer on the page. What you saved stays.</Quote>
          </li>
        ))}
      </ul>
    </>
  );
}
