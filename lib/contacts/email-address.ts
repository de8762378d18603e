/**
 * Whether a text is one e-mail address that a letter may be sent to: the dot-atom form of RFC 5322 with a domain of two
 * labels or more, with letters of any script (RFC 6531). Quoted names, `&` and `?` in a name and hosts that are numbers
 * are legal there and refused here, since no person's page has them and a link to the mail program must not be one that
 * can be broken out of.
 */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64 || text.length > 254) return false;
  const atoms = text.slice(0, at).split('.');
  const labels = text.slice(at + 1).split('.');
  return (
    atoms.every((atom) => /^[\p{L}\p{M}\p{N}!#$'*+/=^_`{|}~-]+$/u.test(atom)) &&
    labels.length > 1 &&
    !/^\d+$/.test(labels.at(-1) ?? '') &&
    labels.every((label) => /^[\p{L}\p{M}\p{N}-]{1,63}$/u.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  );
}
