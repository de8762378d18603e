/** Shows where words come from: on the page in front, or in a tab of its own. */
import { addressOfWords, type Selector } from '../capture/index.ts';
import { pageKey } from '../contacts/index.ts';
import type { OpenPage } from '../browser-terms.ts';
import type { Notices } from './notices.ts';

export interface ShowingDeps {
  activePage: () => Promise<OpenPage | undefined>;
  /** Scrolls the page in front to words and selects them; false where they are not there. */
  showWords: (page: OpenPage, words: Selector['quote']) => Promise<boolean>;
  openTab: (url: string) => Promise<void>;
  notices: Notices;
}

export interface Showing {
  /** Shows a quote on the page of this address. */
  showQuote: (selector: Selector, url: string) => Promise<void>;
  /** Shows a value, such as a name, on the page in front. */
  showValue: (value: string) => Promise<void>;
}

export function createShowing({ activePage, showWords, openTab, notices }: ShowingDeps): Showing {
  return {
    showQuote: async (selector, url) => {
      const page = await activePage();
      const isHere = page !== undefined && pageKey(page.url) === pageKey(url);
      if (isHere && (await showWords(page, selector.quote))) return;
      const address = isHere ? undefined : addressOfWords(url, selector);
      if (address !== undefined) await openTab(address);
      else if (selector.page !== undefined) notices.say({ text: `This stands on page ${selector.page} of the PDF.` });
      else notices.say({ text: 'These words are not on the page as it stands now.' });
    },
    showValue: async (value) => {
      const page = await activePage();
      const shown =
        page && (await showWords(page, { type: 'TextQuoteSelector', exact: value, prefix: '', suffix: '' }));
      // It may be from the page's data or its title, or be written in another order there.
      if (shown !== true) notices.say({ text: 'This does not stand on the page in these words.' });
    },
  };
}
