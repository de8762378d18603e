/** Letters that ask to be introduced to someone, for when that someone is deleted or is made one with another. */
import type { IsoInstant } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Store } from '../store/index.ts';
import { presented } from '../wording/index.ts';
import { inPieces } from './in-pieces.ts';

/** Letters, begun and sent, that ask to be introduced to one of these people. */
export const lettersReaching = async (store: Store, ids: ReadonlySet<ContactId>): Promise<Letter[]> =>
  (await inPieces(store, 'letters')).filter(
    ({ choices: { target } }) => target !== undefined && ids.has(target.contact),
  );

/** A letter that asks for nobody in particular; its words are as they were. */
export function withoutTarget(letter: Letter, at: IsoInstant): Letter {
  const { target: _target, ...choices } = letter.choices;
  return { ...letter, choices, updatedAt: at };
}

/** A letter that was sent, with `nameless` in place of whom it asked to be introduced to. */
export function namelessly(letter: Letter, nameless: string, at: IsoInstant): Letter {
  const { target } = letter.choices;
  if (!target) return letter;
  const { name, post, organization } = target;
  const said = [presented(name, post, organization), presented(name), name];
  const unnamed = (text: string): string => said.reduce((sum, each) => sum.replaceAll(each, nameless), text);
  const place = (offset: number): number => unnamed(letter.body.slice(0, offset)).length;
  const { dismissed: _dismissed, versions, ...rest } = withoutTarget(letter, at);
  return {
    ...rest,
    subject: unnamed(letter.subject),
    body: unnamed(letter.body),
    citations: letter.citations.map(({ start, end, fact }) => ({ start: place(start), end: place(end), fact })),
    ...(versions && {
      versions: versions.map(({ reason, subject, body, at: then }) => ({
        reason,
        subject: unnamed(subject),
        body: unnamed(body),
        at: then,
      })),
    }),
  };
}
