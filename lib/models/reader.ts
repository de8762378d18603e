/** The page where a PDF is chosen or dropped: it is read there, and shown and saved as a page in a tab is in the popup. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { mostPdfBytes, type PdfProblem, type Reading } from '../capture/index.ts';
import { failed, type Result } from '../result.ts';
import { addressOf } from './file-address.ts';
import { createPopup, type PopupDeps, type PopupModel } from './popup.ts';

/** A file as the browser hands it over. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export type PdfReading = Result<Reading, PdfProblem>;

export interface ReaderDeps extends PopupDeps {
  readPdf: (bytes: Uint8Array<ArrayBuffer>, page: { url: string; title: string }) => Promise<PdfReading>;
}

export interface ReaderModel {
  /** The popup's own model, whose page in front is the chosen file. */
  popup: PopupModel;
  /** Name of the chosen file; undefined before one is. */
  file: ReadonlySignal<string | undefined>;
  open: () => Promise<void>;
  choose: (file: ChosenFile) => Promise<void>;
}

/** No tab: browsers number theirs from 0. */
const noTab = -1;

export function createReader(deps: ReaderDeps): ReaderModel {
  const file = signal<string | undefined>();
  let chosen: { url: string; title: string; reading: Promise<PdfReading> } | undefined;
  const popup = createPopup({
    ...deps,
    activePage: async () => chosen && { tab: noTab, url: chosen.url, title: chosen.title },
    chosenFact: () => Promise.resolve(undefined),
    readPage: async () => (chosen ? chosen.reading : failed('failed')),
  });

  let choices = 0;

  const read = async (next: ChosenFile): Promise<typeof chosen> => {
    const { name, size } = next;
    if (size > mostPdfBytes) return { url: '', title: name, reading: Promise.resolve(failed('too-large')) };
    const buffer = await next.arrayBuffer().catch(() => undefined);
    // A folder, or a file that was moved meanwhile.
    if (!buffer) return { url: '', title: name, reading: Promise.resolve(failed('damaged')) };
    const bytes = new Uint8Array(buffer);
    const url = await addressOf(bytes);
    return { url, title: name, reading: deps.readPdf(bytes, { url, title: name }) };
  };

  return {
    popup,
    file,
    open: popup.open,
    choose: async (next) => {
      choices += 1;
      const turn = choices;
      const taken = await read(next);
      // A file chosen meanwhile counts, though a larger one before it is taken in later.
      if (turn !== choices) return;
      chosen = taken;
      file.value = next.name;
      await popup.show('page');
      await popup.page.open();
    },
  };
}
