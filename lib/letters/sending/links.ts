/** Hands a letter to the user's own mail program or web mail. Nothing is sent from here: each way opens a draft. */
import { isEmailAddress } from '../../contacts/index.ts';
import { failed, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { bodyText, headerText } from './envelope.ts';
import type { Envelope } from './envelope.ts';

/** 'bad-address': not one plain address. 'too-long': the letter does not fit into a link, so copy it instead. */
export type LinkProblem = 'bad-address' | 'too-long';

/**
 * Characters in a whole mailto link. Windows hands links to programs by ShellExecute, which Firefox's
 * nsOSHelperAppService.cpp and Chromium keep to 2 kB; Outlook and Windows Mail were measured to stop at 2,046
 * (superruub.wordpress.com/2013/05/30/mailto-protocol-character-limit), Chrome "right around 2000"
 * (stackoverflow.com/questions/4473959).
 */
export const mailtoLimit = 2_000;

/** Characters in a web mail address: what common servers take in a request line (Apache's LimitRequestLine is 8,190). */
const webMailLimit = 8_000;

/** Percent-encoding that also covers the apostrophe, which would end a quoted attribute or shell word. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27');

const encodedAddress = (address: string): string => encoded(address).replace('%40', '@');

function link(
  envelope: Envelope,
  limit: number,
  compose: (to: string, subject: string, body: string) => string,
): Result<string, LinkProblem> {
  const to = envelope.to.trim();
  if (to !== '' && !isEmailAddress(to)) return failed('bad-address');
  const url = compose(encodedAddress(to), encoded(headerText(envelope.subject)), encoded(bodyText(envelope.body)));
  return url.length > limit ? failed('too-long') : ok(url);
}

/** A link that opens the letter in the user's mail program (RFC 6068). */
export const mailtoLink = (envelope: Envelope): Result<string, LinkProblem> =>
  link(envelope, mailtoLimit, (to, subject, body) => `mailto:${to}?subject=${subject}&body=${body}`);

/** A link that opens the letter in Gmail's compose window. */
export const gmailLink = (envelope: Envelope): Result<string, LinkProblem> =>
  link(
    envelope,
    webMailLimit,
    (to, subject, body) => `https://mail.google.com/mail/?view=cm&fs=1&to=${to}&su=${subject}&body=${body}`,
  );

/** A link that opens the letter in Outlook on the web. */
export const outlookLink = (envelope: Envelope): Result<string, LinkProblem> =>
  link(
    envelope,
    webMailLimit,
    (to, subject, body) => `https://outlook.office.com/mail/deeplink/compose?to=${to}&subject=${subject}&body=${body}`,
  );
