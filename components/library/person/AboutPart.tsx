/** Who someone is, value by value, each with who says so; what the user came for; their own words to sort them by. */
import {
  purposes,
  saidByPages,
  textFields,
  type Capture,
  type ListField,
  type Origin,
  type Sourced,
  type TextField,
} from '../../../lib/contacts/index.ts';
import type { CaptureId } from '../../../lib/ids.ts';
import { Choice } from '../../Choice.tsx';
import { purposeWords } from '../../letter/plan-words.ts';
import { titleOf } from '../../popup/Sources.tsx';
import { TagsField } from '../../popup/TagsField.tsx';
import { dayWords } from '../../words.ts';
import { InPlace } from './InPlace.tsx';
import type { PersonProps } from './PersonPage.tsx';

const addWords: Record<TextField | ListField, string> = {
  name: 'Add a name',
  transliteration: 'Add their name in another script',
  honorific: 'Add a title',
  headline: 'Add what they do',
  organization: 'Add an organisation',
  emails: 'Add an e-mail address',
  links: 'Add a link',
};

const fieldWords: Record<TextField, string> = {
  name: 'Name',
  transliteration: 'Name in another script',
  honorific: 'Title',
  headline: 'What they do',
  organization: 'Organisation',
};

export function AboutPart({ library, known }: PersonProps) {
  const { editing } = library.person;
  const { contact } = known;
  const { id } = contact;
  const listed = (['emails', 'links'] as const).flatMap((field) =>
    valuesOf(known, field).map((value) => ({ field, value })),
  );
  const usual = usualSource([
    ...textFields.flatMap((field) => contact[field] ?? []),
    ...listed.map(({ value }) => value),
  ]);
  const source = known.captures.find((capture) => capture.id === usual);
  const props = { library, known, usual };
  const missing = textFields.filter((field) => contact[field] === undefined);
  return (
    <>
      <dl class="values">
        {textFields.map((field) => {
          const value = contact[field];
          return value && <TextValue key={field} {...props} field={field} value={value} />;
        })}
        {listed.map(({ field, value }) => (
          <ListedValue key={`${field}${value.value}`} {...props} field={field} value={value} />
        ))}
      </dl>
      {source && (
        <p class="small">
          Where nothing else is said, this is what <bdi>{titleOf(source)}</bdi> said on {dayWords(source.readAt)}.
        </p>
      )}
      <div class="row values-missing">
        {missing.map((field) => (
          <InPlace
            key={field}
            label={fieldWords[field]}
            value=""
            addWords={addWords[field]}
            onKeep={(typed) => void editing.setValue(id, field, typed)}
          />
        ))}
        {(['emails', 'links'] as const).map((field) => (
          <InPlace
            key={`${field}${contact[field].length}`}
            label={listWords[field]}
            value=""
            addWords={addWords[field]}
            wrongWith={(typed) => (editing.isListed(field, typed) ? undefined : notOne[field])}
            onKeep={(typed) => void editing.setListed(id, field, '', typed)}
          />
        ))}
      </div>
      <Choice
        label="What you came for"
        value={contact.purpose}
        options={purposes.map((each) => [each, purposeWords[each]] as const)}
        onChoose={(purpose) => void editing.declare(id, purpose)}
      />
      <TagsField page={library.popup.page} contact={contact} />
    </>
  );
}

/** The capture that most of the values come from, which is said once for all of them. */
function usualSource(values: readonly Sourced<string>[]): CaptureId | undefined {
  const captures = values.flatMap(({ origin }) => (origin.by === 'capture' ? [origin.capture] : []));
  const counts = Map.groupBy(captures, (capture) => capture);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

interface KnownProps extends Omit<PersonProps, 'diary'> {
  usual: CaptureId | undefined;
}

const listWords: Record<ListField, string> = { emails: 'E-mail', links: 'Link' };
const notOne: Record<ListField, string> = {
  emails: 'This is not an e-mail address.',
  links: 'This is not the address of a page.',
};

function valuesOf({ contact }: PersonProps['known'], field: ListField): Sourced<string>[] {
  if (field === 'emails') return contact.emails;
  return contact.links.map(({ value, origin }) => ({ value: value.url, origin }));
}

function TextValue({ library, known, usual, field, value }: KnownProps & { field: TextField; value: Sourced<string> }) {
  const { contact, captures } = known;
  const { editing } = library.person;
  const others = saidByPages(field, captures).filter((each) => each.value !== value.value);
  return (
    <div>
      <dt>{fieldWords[field]}</dt>
      <dd>
        <InPlace
          label={fieldWords[field]}
          value={value.value}
          hint={field === 'name' ? undefined : 'Leave it empty to take it out.'}
          wrongWith={(typed) => (field === 'name' && typed.trim() === '' ? 'A name is needed.' : undefined)}
          onKeep={(typed) => void editing.setValue(contact.id, field, typed)}
        >
          <span dir="auto">{value.value}</span>
          <OriginLine origin={value.origin} captures={captures} usual={usual} />
          {others.map(({ value: other, capture }) => (
            <p key={other} class="small">
              “<bdi>{other}</bdi>” says <bdi>{titleOf(capture)}</bdi>, {dayWords(capture.readAt)}{' '}
              <button
                type="button"
                class="button-inline"
                aria-label={`Use this: ${other}`}
                onClick={() => void editing.setValue(contact.id, field, other)}
              >
                Use this
              </button>
            </p>
          ))}
        </InPlace>
      </dd>
    </div>
  );
}

function ListedValue({
  library,
  known,
  usual,
  field,
  value,
}: KnownProps & { field: ListField; value: Sourced<string> }) {
  const { editing } = library.person;
  const { id } = known.contact;
  return (
    <div>
      <dt>{listWords[field]}</dt>
      <dd>
        <InPlace
          label={listWords[field]}
          value={value.value}
          hint="Leave it empty to take it out."
          wrongWith={(typed) => (typed.trim() === '' || editing.isListed(field, typed) ? undefined : notOne[field])}
          onKeep={(typed) => void editing.setListed(id, field, value.value, typed)}
        >
          {field === 'links' ? (
            <a href={value.value} target="_blank" rel="noreferrer noopener">
              {value.value}
            </a>
          ) : (
            <bdi>{value.value}</bdi>
          )}
          <OriginLine origin={value.origin} captures={known.captures} usual={usual} />
        </InPlace>
      </dd>
    </div>
  );
}

interface OriginProps {
  origin: Origin;
  captures: readonly Capture[];
  usual: CaptureId | undefined;
}

/** Who says so, where it is not whoever says most. */
function OriginLine({ origin, captures, usual }: OriginProps) {
  if (origin.by === 'user') return <p class="small">Written by you, {dayWords(origin.at)}</p>;
  if (origin.capture === usual) return null;
  const capture = captures.find(({ id }) => id === origin.capture);
  return (
    <p class="small">
      {capture ? (
        <>
          <bdi>{titleOf(capture)}</bdi>, {dayWords(capture.readAt)}
        </>
      ) : (
        'A page that is no longer kept'
      )}
    </p>
  );
}
