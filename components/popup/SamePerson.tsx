/** Asks whether the person on the page is one who is saved: each with what speaks for it, one click to say yes, one to say no. */
import { UserCheck, UserX } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { PopupModel } from '../../lib/models/popup.ts';
import type { Maybe } from '../../lib/models/recognising.ts';
import { Icon } from '../Icon.tsx';
import { dayWords } from '../words.ts';
import { maybeWords } from './same-person-words.ts';

export function SamePerson({ popup, maybe }: { popup: PopupModel; maybe: readonly Maybe[] }) {
  const { page } = popup;
  const no = (
    <button type="button" class="button-quiet" onClick={() => void page.keepApart()}>
      <Icon of={UserX} />
      {maybe.length > 1 ? 'No, none of them' : 'No, someone else'}
    </button>
  );
  return (
    <section class="asked stack" aria-label="Someone you saved">
      <h2>Is this someone you saved?</h2>
      <ul class="stack">
        {maybe.map((each) => (
          <MaybeItem key={each.contact.id} maybe={each} onYes={() => void page.joinTo(each.contact.id)}>
            {maybe.length === 1 && no}
          </MaybeItem>
        ))}
      </ul>
      {maybe.length > 1 && <p>{no}</p>}
    </section>
  );
}

interface MaybeItemProps {
  maybe: Maybe;
  onYes: () => void;
  /** What else can be answered. */
  children: ComponentChildren;
}

function MaybeItem({ maybe, onYes, children }: MaybeItemProps) {
  const { name, headline, organization, createdAt } = maybe.contact;
  const post = [headline?.value, organization?.value].filter(Boolean).join(' · ');
  return (
    <li class="stack-tight">
      <p>
        <bdi class="asked-name">{name.value}</bdi>
        {post && (
          <>
            , <bdi>{post}</bdi>
          </>
        )}
      </p>
      <p class="small" dir="auto">
        {maybeWords(maybe)} Saved {dayWords(createdAt)}.
      </p>
      <p class="row">
        <button type="button" onClick={onYes}>
          <Icon of={UserCheck} />
          Yes, same person
        </button>
        {children}
      </p>
    </li>
  );
}
