/** What every way of handing a letter over starts from: an envelope whose parts can end no header and hide no control character. */

export interface Envelope {
  /** One address, or empty where the user has still to fill it in. */
  to: string;
  subject: string;
  body: string;
}

/** One line of a header: what could end it becomes a space. */
export const headerText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** Body text with the line ends that mail has (RFC 5322 section 2.3, RFC 6068 section 5), and without other control characters but the tab. */
export const bodyText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('\n', '\r\n');
