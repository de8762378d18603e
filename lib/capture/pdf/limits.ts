/** What is asked of a file before it is read, and why one may not be: apart, since this is known before any PDF is loaded. */

/** Larger files hold pictures, not CVs; reading one could take the browser's memory. */
export const mostPdfBytes = 20 * 1024 * 1024;

/** Why there is no reading of a file at all. One without any text has a reading that says so. */
export type PdfProblem = 'not-a-pdf' | 'damaged' | 'encrypted' | 'too-large';
