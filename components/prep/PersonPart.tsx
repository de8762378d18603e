/** Who they are in five lines with their sources, what changed on their page, and what the user came for. */
import { ExternalLink } from 'lucide';
import { purposes, type CaptureStep, type Origin } from '../../lib/contacts/index.ts';
import type { PrepMaterial } from '../../lib/models/prep-material.ts';
import { isNews } from '../../lib/preparing/index.ts';
import { Choice } from '../Choice.tsx';
import { Icon } from '../Icon.tsx';
import { purposeWords } from '../letter/plan-words.ts';
import { Quote } from '../Quote.tsx';
import { dayWords, factCountWords } from '../words.ts';
import type { SheetProps } from './SheetView.tsx';

/** Where words come from: the page's title and when it was read, or the user. */
export function originWords(origin: Origin, { held }: PrepMaterial): string {
  if (origin.by === 'user') return `You wrote this on ${dayWords(origin.at)}.`;
  const capture = held.captures.find(({ id }) => id === origin.capture);
  return capture ? `${capture.title || capture.url}, ${dayWords(capture.readAt)}` : 'Its page is not kept any more.';
}

export function PersonPart({ prep, model }: SheetProps) {
  const material = model.material.value;
  const { held } = material;
  const lines = model.lines.value;
  return (
    <section class="stack" aria-labelledby="prep-who">
      <h2 id="prep-who">Who they are</h2>
      {lines.length === 0 ? (
        <p>Nothing is kept of what they do. A fact or two from their page would give better questions.</p>
      ) : (
        <ul class="stack-tight">
          {lines.map((line) => (
            <li key={line.fact ?? 'head'}>
              <Quote words={line.text}>{originWords(line.origin, material)}</Quote>
            </li>
          ))}
        </ul>
      )}
      {held.facts.length > 0 && (
        <p class="small on-screen">
          {factCountWords(held.facts.length)} kept of them in all.{' '}
          <a href={`/library.html#${held.contact.id}`}>See everything</a>
        </p>
      )}
      {model.news.value.map((news) => (
        <News key={news.step.capture.page} {...news} openTab={prep.openTab} />
      ))}
      <div class="on-screen">
        <Choice
          label="What you came for"
          value={held.contact.purpose}
          options={purposes.map((each) => [each, purposeWords[each]] as const)}
          onChoose={(purpose) => void model.declare(purpose)}
        />
      </div>
      <p class="on-paper">What I came for: {purposeWords[held.contact.purpose].toLowerCase()}.</p>
    </section>
  );
}

const valueWords = { name: 'their name', headline: 'their post', organization: 'where they work' };

interface NewsProps {
  step: CaptureStep;
  isOld: boolean;
  openTab: (url: string) => Promise<void>;
}

/** What the last two captures of a page say differently. A fresh look needs the page in front, so it begins with opening it. */
function News({ step, isOld, openTab }: NewsProps) {
  const { capture, before, values, came, reworded, gone } = step;
  return (
    <div class="stack-tight on-screen">
      <h3>
        <bdi>{capture.title || capture.url}</bdi>
      </h3>
      <p class="small">
        {before
          ? `Read on ${dayWords(capture.readAt)}, and before that on ${dayWords(before.readAt)}. `
          : `Read once, on ${dayWords(capture.readAt)}. `}
        {before && !isNews(step) && 'Nothing had changed in between. '}
        {isOld && 'That is a while ago: look again before the talk.'}
      </p>
      {isNews(step) && (
        <ul class="stack-tight">
          {values.map(({ field, before: old, now }) => (
            <li key={field}>
              Another word for {valueWords[field]}: <bdi>“{now}”</bdi>, before <bdi>“{old}”</bdi>.
            </li>
          ))}
          {came.map(({ id, quote }) => (
            <li key={id}>
              <Quote words={quote}>new on the page</Quote>
            </li>
          ))}
          {reworded.map(({ now }) => (
            <li key={now.id}>
              <Quote words={now.quote}>worded anew</Quote>
            </li>
          ))}
          {gone.map(({ id, quote }) => (
            <li key={id}>
              <Quote words={quote}>no longer on the page</Quote>
            </li>
          ))}
        </ul>
      )}
      {/^https?:/.test(capture.url) && (
        <p>
          <button type="button" class="button-quiet" onClick={() => void openTab(capture.url)}>
            <Icon of={ExternalLink} />
            Open the page to read it again
          </button>
          <span class="small"> Click Groundwork there: it says what is new since.</span>
        </p>
      )}
    </div>
  );
}
