/** First run: what is kept and where, said once; and what to say when the browser has emptied the store. */
import type { PopupModel } from '../../lib/models/popup.ts';
import { Screen } from '../Screen.tsx';

export function Welcome({ popup }: { popup: PopupModel }) {
  return (
    <Screen
      actions={
        <button type="button" class="button-primary" onClick={() => void popup.agree()}>
          Agree and start
        </button>
      }
    >
      <h1>Groundwork</h1>
      <p>
        Open someone’s page, click the toolbar button, and Groundwork reads it once: who they are, and facts you can
        cite, in the page’s own words.
      </p>
      <p>
        What you save stays in this browser’s storage on this computer. Nothing is sent anywhere: not the page, not your
        letters, not who you are. You send every letter yourself.
      </p>
      <p class="small">
        You keep notes about real people. Groundwork leaves out what is private, and you can delete anyone at any time.
      </p>
      <p class="small">By keyboard, Ctrl and Enter (⌘ and Enter on a Mac) does the main thing on every screen.</p>
    </Screen>
  );
}

export function Emptied({ popup }: { popup: PopupModel }) {
  return (
    <Screen
      actions={
        <>
          <button type="button" class="button-primary" onClick={() => void popup.openLibrary('data')}>
            Bring back a backup
          </button>
          <button type="button" onClick={() => void popup.startAfresh()}>
            Start with an empty store
          </button>
        </>
      }
    >
      <h1>Your saved people are missing</h1>
      <p>
        This browser’s storage for Groundwork is empty, though there were people in it. Browsers do this when they
        repair a damaged profile.
      </p>
      <p>
        If you have a backup, bring it back. If you keep a copy of your browser profile, close the browser and put the
        copy back before you start again. Nothing has been overwritten yet.
      </p>
    </Screen>
  );
}
