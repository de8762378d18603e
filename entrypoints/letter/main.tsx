/** A letter in a tab of its own; the address names which. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/letter/letter.css';
import '../../components/letter/letter-tab.css';
import { LetterTab } from '../../components/letter/LetterTab.tsx';
import { onLeaving } from '../../lib/platform/index.ts';
import { popupDeps } from '../../lib/wiring/pages.ts';

// Loaded apart, or the popup would have to load the desk before it shows the page.
const { createLetterTab } = await import('../../lib/models/letter-tab.ts');
const tab = createLetterTab(popupDeps);
const root = document.querySelector('#letter');
if (root) render(<LetterTab tab={tab} />, root);

onLeaving(() => void tab.desk.flush());

const show = (): void => void tab.open(location.hash.slice(1));
addEventListener('hashchange', show);
show();
