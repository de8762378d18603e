/** What is laid over the view. */
import type { DiaryModel } from '../../lib/models/diary.ts';
import type { Sheet } from '../../lib/models/sheets.ts';
import { FollowUpView } from './FollowUpView.tsx';
import { HappeningChoices } from './HappeningChoices.tsx';
import { HappeningFormView } from './HappeningFormView.tsx';
import { OwnReminderView } from './OwnReminderView.tsx';
import { PuttingOffView } from './PuttingOffView.tsx';

export function SheetView({ diary, sheet }: { diary: DiaryModel; sheet: Sheet }) {
  const { sheets } = diary;
  switch (sheet.is) {
    case 'choosing':
      return <HappeningChoices sheets={sheets} sheet={sheet} />;
    case 'telling':
      return <HappeningFormView sheets={sheets} sheet={sheet} />;
    case 'putting-off':
      return <PuttingOffView sheets={sheets} model={sheet.model} />;
    case 'reminding':
      return <OwnReminderView sheets={sheets} sheet={sheet} />;
    case 'settings':
      return <FollowUpView diary={diary} form={sheet.form} />;
  }
}
