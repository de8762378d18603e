/** Whom someone named, whether the user may say so there and how, and by whom the user came to them. */
import { NotebookPen, UserCheck, UserPlus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { nameUses, type NameUse, type NamingOddity } from '../../../lib/contacts/index.ts';
import type { NamedPerson, PersonReferrals } from '../../../lib/models/referrals.ts';
import { Choice } from '../../Choice.tsx';
import { Icon } from '../../Icon.tsx';
import { Remark } from '../../Remark.tsx';
import { dayWords } from '../../words.ts';
import { InPlace } from './InPlace.tsx';
import type { PersonProps } from './PersonPage.tsx';

const useWords: Record<NameUse, string> = {
  yes: 'Yes, they said so',
  no: 'No',
  ask: 'I have to ask',
};

const oddityWords: Record<NamingOddity, string> = {
  self: 'This is their own name. If it is someone else of that name, nothing is wrong.',
  circle: 'You came to them by way of this person: the way goes round in a circle. Both are kept.',
};

export function NamesPart(props: PersonProps) {
  const { library, diary, known } = props;
  const { referrals } = library.person;
  const [found, setFound] = useState<PersonReferrals | undefined>();
  // Looked up anew with everything that happens: it makes another `known`.
  useEffect(() => void referrals.of(known.contact).then(setFound), [referrals, known]);
  if (!found) return null;
  return (
    <>
      <Way {...props} found={found} />
      {found.named.length === 0 && <p class="small">Whom they name to you stands here, and whether you may say so.</p>}
      <ul class="names">
        {found.named.map((named) => (
          <NamedItem key={named.record.id} {...props} named={named} />
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="button-quiet button-back"
          onClick={() => void diary.sheets.tell(known.contact.id, 'named')}
        >
          <Icon of={NotebookPen} />
          Note whom they named
        </button>
      </p>
    </>
  );
}

/** From the first who named the next to the person themselves. */
function Way({ known, found: { chain, isCircle } }: PersonProps & { found: PersonReferrals }) {
  const { referral } = known.contact;
  if (chain.length === 0) {
    return (
      referral && (
        <p>
          <bdi>{referral.name}</bdi> suggested them.
        </p>
      )
    );
  }
  return (
    <div class="stack-tight">
      <h3>How you came to them</h3>
      <ol class="way" aria-label="Who sent you to whom">
        {chain.toReversed().map(({ by, record }) => (
          <li key={record.id}>
            {by ? <a href={`#${by.id}`}>{by.name.value}</a> : 'Someone who is no longer kept'}
            <span class="small"> named</span>
          </li>
        ))}
        <li>
          <bdi>{known.contact.name.value}</bdi>
        </li>
      </ol>
      {isCircle && <p class="small">The way goes round in a circle; it is shown once.</p>}
    </div>
  );
}

function NamedItem({ library, diary, known, named }: PersonProps & { named: NamedPerson }) {
  const { referrals } = library.person;
  const { record, person, likely, oddity } = named;
  const { contact } = known;
  return (
    <li class="stack-tight">
      <div class="row-apart">
        {person ? (
          <a href={`#${person.id}`} dir="auto">
            {person.name.value}
          </a>
        ) : (
          <span dir="auto">{record.name}</span>
        )}
        <span class="small">
          {dayWords(record.at)}{' '}
          <button
            type="button"
            class="button-inline"
            aria-label={`Correct: ${record.name}`}
            onClick={() => void diary.sheets.correct(record)}
          >
            Correct
          </button>
        </span>
      </div>
      {oddity && (
        <Remark>
          <p>{oddityWords[oddity]}</p>
        </Remark>
      )}
      <Choice
        label={`May you tell ${record.name} who sent you?`}
        value={record.useName}
        options={nameUses.map((each) => [each, useWords[each]] as const)}
        onChoose={(use) => void referrals.allow(record, use)}
      />
      {record.saidOn !== undefined && <p class="small">They said so on {dayWords(record.saidOn)}.</p>}
      {record.useName === 'yes' && (
        <InPlace
          label="How they want to be named"
          value={record.sayAs ?? ''}
          addWords="How to say it"
          hint="Such as “Maya from the reading group”. The letter says it so."
          onKeep={(typed) => void referrals.sayAs(record, typed)}
        />
      )}
      {!person && oddity !== 'self' && (
        <p>
          {likely ? (
            <button
              type="button"
              class="button-quiet button-back"
              onClick={() => void diary.namedBy.agree(likely, { by: contact, record })}
            >
              <Icon of={UserCheck} />
              This is {likely.name.value}, whom you saved
            </button>
          ) : (
            <button type="button" class="button-quiet button-back" onClick={() => void referrals.keep(contact, record)}>
              <Icon of={UserPlus} />
              Save {record.name}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
