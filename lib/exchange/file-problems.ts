/** What can be wrong with a file that is given, each with a sentence in the interface. */

/** Why nothing can be taken from a file. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  /** Bytes that are no text, such as a picture. */
  | 'not-text'
  /** A .zip, or a workbook, which is one. */
  | 'packed'
  | 'pdf'
  /** A backup of Groundwork's, which is brought back elsewhere. */
  | 'backup'
  | 'broken-json'
  /** JSON of another kind than a résumé. */
  | 'other-json'
  /** People as data, written by a newer Groundwork. */
  | 'newer-json'
  | 'nobody';

export interface Refusal {
  is: FileRefusal;
  /** The line on which it was noticed, counted from 1, where that helps. */
  line?: number;
}

/** What is wrong in one line; the rest of the file is read all the same. */
export interface LineProblem {
  /** Counted from 1. */
  line: number;
  is:
    /** There is no name, so nobody to keep. */
    | 'no-name'
    /** An address that is none; the person is kept without it. */
    | 'bad-email'
    | 'bad-link'
    /** Longer than anything that people are called. */
    | 'too-long'
    /** A quotation mark that is not closed: the line cannot be told from the next. */
    | 'open-quote'
    /** So many lines cannot be told apart that nothing after this one was read. */
    | 'given-up'
    /** More addresses than one person has; the first of them are kept. */
    | 'too-many'
    /** Words that were read in the wrong encoding before. */
    | 'garbled'
    /** More cells than there are columns. */
    | 'extra-cells'
    /** A line of a card that is no property. */
    | 'broken-line'
    /** A card without its end. */
    | 'open-card'
    /** A card that cannot be read. */
    | 'broken-card'
    /** Of vCard 2.1, which is written in another way. */
    | 'old-card'
    /** A card of a group or an organisation. */
    | 'not-a-person'
    /** Something private, which is not kept. */
    | 'private'
    /** Data of a person that are not as Groundwork writes them. */
    | 'broken-person'
    /** A name that is there twice for different data, of which the last counts. */
    | 'twice';
  /** The words that it is about, where there are some. */
  words?: string;
}

/** Nobody reads more of them; a hostile file has one in each of millions of lines. */
export const mostProblems = 10_000;

export function report(problems: LineProblem[], problem: LineProblem): void {
  if (problems.length < mostProblems) problems.push(problem);
}
