/** Preparing a talk, in a tab of its own; the address names the person, or the talk. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/letter/letter.css';
import '../../components/prep/prep.css';
import '../../components/prep/paper.css';
import { PrepTab } from '../../components/prep/PrepTab.tsx';
import { createPrep } from '../../lib/models/prep.ts';
import { onLeaving } from '../../lib/platform/index.ts';
import { popupDeps } from '../../lib/wiring/pages.ts';
import { changes } from '../../lib/wiring/reconciling.ts';

const prep = createPrep(popupDeps);
const root = document.querySelector('#prep');
if (root) render(<PrepTab prep={prep} />, root);

onLeaving(() => void prep.flush());

const show = (): void => void prep.open(location.hash.slice(1));
addEventListener('hashchange', show);
changes.listen(() => void prep.refresh());
// A tab that slept has heard of nothing.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void prep.refresh());
show();
