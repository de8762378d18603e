/** Second opinions: what each person said of one thing, side by side, and who came another way and was not asked yet. */
import { PenLine } from 'lucide';
import type { FurtherWays, RoutesHeard } from '../../../lib/models/paths-opinions.ts';
import type { Opinion, Said } from '../../../lib/paths/index.ts';
import { Choice } from '../../Choice.tsx';
import { Field } from '../../Field.tsx';
import { Icon } from '../../Icon.tsx';
import { dayWords } from '../../words.ts';
import { ApartSentence } from './ApartSentence.tsx';
import { anyOr, type PartProps } from './CareersPart.tsx';
import { PictureActions } from './PictureActions.tsx';

export interface OpinionsPartProps extends PartProps {
  /** Begins a letter to someone, and shows it. */
  onWrite: (contact: Opinion['contact']['id'], kind: 'request') => void;
}

export function OpinionsPart({ paths, onWrite }: OpinionsPartProps) {
  const { words, field, anyone, opinions, further } = paths.opinions;
  const heard = opinions.value;
  return (
    <section class="stack" aria-labelledby="paths-opinions">
      <h2 id="paths-opinions">Second opinions</h2>
      {anyone.value === false && (
        <p>
          When you have talked with someone, or they gave advice, what they said stands here beside what others say.
        </p>
      )}
      {anyone.value === true && (
        <>
          <div class="paths-choices">
            <Field label="A question or a topic" value={words} hint="By the words that were written down" />
            <Choice
              label="Of those in"
              value={field.value}
              options={anyOr('Any field', paths.careers.fields.value)}
              onChoose={(value) => (field.value = value)}
            />
          </div>
          <p class="small" aria-live="polite">
            {countWords(heard.length)}
          </p>
          {heard.length > 0 && <PictureActions paths={paths} name="opinions" />}
          <ul class="opinions">
            {heard.map(({ contact, said }) => (
              <li key={contact.id} class="stack-tight">
                <h3>
                  <a href={`#${contact.id}`}>
                    <bdi>{contact.name.value}</bdi>
                  </a>
                </h3>
                <p class="small" dir="auto">
                  {[contact.headline?.value, contact.organization?.value].filter(Boolean).join(', ')}
                </p>
                {said.length === 0 && <p class="small">Asked; nothing of it is written down.</p>}
                {said.map((each) => (
                  <SaidView key={each.id} said={each} />
                ))}
              </li>
            ))}
          </ul>
          {heard.length > 0 && <Further further={further.value} onWrite={onWrite} />}
        </>
      )}
    </section>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing that was written down says this.';
  return count === 1
    ? 'One person said something. A second opinion is worth having.'
    : `${count} people said something.`;
}

const saidWords: Record<Said['is'], string> = { advice: 'advice', answer: 'their answer', note: 'from your notes' };

function SaidView({ said }: { said: Said }) {
  const { is, text, at } = said;
  return (
    <div class="stack-tight">
      {is === 'answer' && <p dir="auto">{said.question}</p>}
      {text === '' ? (
        <p class="small">Asked on {dayWords(at)}; no answer is written down.</p>
      ) : (
        <figure class="quote">
          <blockquote dir="auto">{text}</blockquote>
          <figcaption>
            {saidWords[is]} · {dayWords(at)}
          </figcaption>
        </figure>
      )}
    </div>
  );
}

const routeWords: Record<RoutesHeard, string> = {
  none: '',
  one: 'You have heard one route into this. These people you have saved came another way.',
  several: 'You have heard several routes into this. These people you have saved came by others still.',
};

function Further({
  further: { routes, unheard },
  onWrite,
}: { further: FurtherWays } & Pick<OpinionsPartProps, 'onWrite'>) {
  if (routes === 'none') return null;
  if (unheard.length === 0)
    return (
      <p class="small">
        Nobody else you have saved is known to have come another way. When you find someone, save them.
      </p>
    );
  return (
    <section class="stack paths-further" aria-label="Who came another way">
      <p>{routeWords[routes]}</p>
      <ul class="stack">
        {unheard.map(({ career: { contact }, from, differences }) => (
          <li key={contact.id} class="paths-person">
            <span class="stack-tight">
              <a href={`#${contact.id}`}>
                <bdi>{contact.name.value}</bdi>
              </a>
              <ApartSentence one={from.contact} other={contact} differences={differences} />
            </span>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Write to ${contact.name.value}`}
              onClick={() => onWrite(contact.id, 'request')}
            >
              <Icon of={PenLine} />
              Write
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
