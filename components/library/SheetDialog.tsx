/** What is laid over a place of the library to be answered: a dialog, with what is beneath still in sight. */
import { useEffect, useRef } from 'preact/hooks';
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { Sheet } from '../../lib/models/sheets.ts';
import { Loaded } from '../Loaded.tsx';

const loadSheetView = async () => (await import('../popup/SheetView.tsx')).SheetView;

const sheetWords: Record<Sheet['is'], string> = {
  choosing: 'What happened',
  telling: 'What happened',
  'putting-off': 'Put off',
  reminding: 'A reminder to set',
  settings: 'When to remind me',
};

export function SheetDialog({ diary, sheet }: { diary: DiaryModel; sheet: Sheet }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Shown by the browser, it keeps the keyboard within, and gives it back to where it was.
  useEffect(() => dialog.current?.showModal(), []);
  // One form after another: what had the keyboard is gone, and it goes on from the beginning of the next.
  useEffect(() => dialog.current?.focus(), [sheet.is]);
  return (
    <dialog
      ref={dialog}
      class="sheet-dialog"
      tabIndex={-1}
      aria-label={sheetWords[sheet.is]}
      onCancel={(event) => {
        event.preventDefault();
        diary.sheets.leave();
      }}
    >
      <Loaded load={loadSheetView} props={{ diary, sheet }} />
    </dialog>
  );
}
