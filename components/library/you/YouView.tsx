/** You: what letters say of the user, how they ask and like to be reminded, and how this looks. Each change is kept as it is made. */
import { useEffect, useState } from 'preact/hooks';
import type { YouModel } from '../../../lib/models/you.ts';
import { NoticeLine } from '../../NoticeLine.tsx';
import { StoreProblem } from '../../StoreProblem.tsx';
import type { PlaceProps } from '../Library.tsx';
import { AskingSection } from './AskingSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LookSection } from './LookSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { SuggestionsSection } from './SuggestionsSection.tsx';
import './you.css';

export function YouView({ library }: PlaceProps) {
  const [you, show] = useState<YouModel>();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const loaded = await library.you();
      await loaded.load();
      show(loaded);
    };
    void open();
  }, [library]);
  return (
    <main class="library-text stack-wide you">
      <div class="stack-tight">
        <h1>You</h1>
        <p>It stays in this browser. Each change is kept as you make it.</p>
      </div>
      <StoreProblem saving={library.popup.saving} />
      {you && (
        <>
          <ProfileSection profile={you.profile} />
          <AskingSection preferences={you.preferences} />
          <RemindersSection popup={library.popup} />
          <SuggestionsSection preferences={you.preferences} />
          <BackupSection backups={you.backups} />
          <LookSection preferences={you.preferences} />
          <KeysSection you={you} />
        </>
      )}
      <NoticeLine notices={library.popup.notices} />
    </main>
  );
}
