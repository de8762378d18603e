/** What a letter once said: kept where its words were about to be lost, or left for someone to read. */
import type { IsoInstant } from '../clock.ts';
import type { Letter, LetterVersion, VersionReason } from './letter.ts';

/** More than a letter goes through; beyond, the oldest are let go. */
const mostVersions = 20;

/** Of versions in the same words the one kept for the weightier reason stays; the heavier, the further the letter went. */
function weight(reason: VersionReason): number {
  if (reason === 'own') return 0;
  if (reason === 'drafted') return 1;
  return reason === 'sent' ? 3 : 2;
}

/** The versions of a letter with its words as they stand among them, kept for a reason. */
export function keepingVersion(
  { subject, body, versions = [] }: Pick<Letter, 'subject' | 'body' | 'versions'>,
  reason: VersionReason,
  at: IsoInstant,
): LetterVersion[] {
  const last = versions.at(-1);
  const isSaid = last?.subject === subject && last.body === body;
  if (isSaid && weight(last.reason) > weight(reason)) return versions;
  const earlier = isSaid ? versions.slice(0, -1) : versions;
  return [...earlier, { reason, subject, body, at }].slice(-mostVersions);
}
