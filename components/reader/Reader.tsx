/** A PDF chosen or dropped, and beneath it what was read, as the popup shows it. */
import { useCallback } from 'preact/hooks';
import type { ReaderModel } from '../../lib/models/reader.ts';
import { FileButton } from '../FileButton.tsx';
import { Popup } from '../popup/Popup.tsx';
import { useDrop } from '../use-drop.ts';

export function Reader({ reader }: { reader: ReaderModel }) {
  const { popup, file } = reader;
  const ready = popup.stage.value === 'ready';
  return (
    <div class="reader">
      {ready && <Chooser reader={reader} />}
      {(!ready || file.value !== undefined) && <Popup popup={popup} />}
    </div>
  );
}

function Chooser({ reader }: { reader: ReaderModel }) {
  const file = reader.file.value;
  const choose = useCallback((chosen: File): void => void reader.choose(chosen), [reader]);
  const over = useDrop(choose);
  // Before a file is chosen this is all there is; then the popup beneath is the page's main part.
  const Landmark = file === undefined ? 'main' : 'section';
  return (
    <Landmark aria-label="PDF" class={over ? 'drop drop-over' : 'drop'}>
      {file === undefined ? (
        <>
          <h1>Read a PDF</h1>
          <p>
            Drop someone’s CV here, or a profile saved from LinkedIn as a PDF. It is read on this computer and not sent
            anywhere.
          </p>
        </>
      ) : (
        <p dir="auto">{file}</p>
      )}
      <FileButton
        words={file === undefined ? 'Choose a PDF' : 'Choose another PDF'}
        accept="application/pdf,.pdf"
        isPrimary={file === undefined}
        onChoose={choose}
      />
    </Landmark>
  );
}
