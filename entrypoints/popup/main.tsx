/** The toolbar popup. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/letter/letter.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopup } from '../../lib/models/popup.ts';
import { onLeaving } from '../../lib/platform/index.ts';
import { popupDeps } from '../../lib/wiring/pages.ts';
import { changes } from '../../lib/wiring/reconciling.ts';

const popup = createPopup(popupDeps);
const root = document.querySelector('#popup');
if (root) render(<Popup popup={popup} />, root);

onLeaving(() => void popup.flush());

changes.listen(() => void popup.diary.value?.today.refresh());

/** A notification opens what is due, or the letter that its first item leads to, in a window of its own. */
async function openAt(place: string): Promise<void> {
  await popup.open();
  if (popup.stage.value !== 'ready' || (place !== '#today' && place !== '#next')) return;
  await popup.show('today');
  const [first] = popup.diary.value?.today.due.value ?? [];
  if (place === '#next' && first) await popup.writeFor(first);
}

void openAt(location.hash);
