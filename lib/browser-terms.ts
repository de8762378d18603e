/** What models ask of the browser and the platform does for them, where both must mean the same thing. */

/** The page in the tab in front. */
export interface OpenPage {
  tab: number;
  url: string;
  title: string;
}

/** What the toolbar button shows. */
export interface Badge {
  /** Empty when nothing is due: never a zero. Four characters at most. */
  text: string;
  /** Says the same in words, for the tooltip and for screen readers. */
  title: string;
}

/** Hands the user a file: its name, the type of its content, such as `message/rfc822`, and its content. */
export type OfferFile = (name: string, type: string, content: string | Blob) => void;
