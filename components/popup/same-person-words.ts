/** Why a page may be, or is, about someone saved, in plain words. */
import type { LikeReason, NameComparison } from '../../lib/contacts/index.ts';
import type { Maybe } from '../../lib/models/recognising.ts';
import { factCountWords } from '../words.ts';

const namesWords: Record<NameComparison, string> = {
  same: 'The same name',
  'other-script': 'The name in another script',
  close: 'A name that differs in part',
  different: 'Another name',
};

export function reasonWords(reason: LikeReason): string {
  switch (reason.is) {
    case 'page':
      return 'you saved them from this page';
    case 'own-page':
      return 'this page is linked as theirs';
    case 'email':
      return 'the same e-mail address';
    case 'orcid':
      return 'the same ORCID';
    case 'linkedin':
      return 'the same LinkedIn profile';
    case 'github':
      return 'the same GitHub profile';
    case 'scholar':
      return 'the same Scholar profile';
    case 'organization':
      return `both at ${reason.organization}`;
    case 'facts':
      return reason.count === 1 ? '1 fact agrees' : `${factCountWords(reason.count)} agree`;
  }
}

/** "The same name, both at Ridgefield University, and 2 facts agree." Where the names differ that is said as what it is. */
export const maybeWords = ({ names, reasons }: Pick<Maybe, 'names' | 'reasons'>): string =>
  likenessWords(names, reasons.map(reasonWords));

/** As above, of the reasons in words; of the names alone where there is none. */
export function likenessWords(names: NameComparison, parts: readonly string[]): string {
  const joiner = names === 'same' || names === 'other-script' ? ', ' : ', but ';
  if (parts.length < 2) return `${[namesWords[names], ...parts].join(joiner)}.`;
  return `${[namesWords[names], ...parts.slice(0, -1)].join(', ')}, and ${parts.at(-1) ?? ''}.`;
}
