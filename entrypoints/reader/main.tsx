/** The page where a PDF is chosen or dropped, in a tab of its own. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/letter/letter.css';
import '../../components/reader/reader.css';
import { Reader } from '../../components/reader/Reader.tsx';
import { createReader } from '../../lib/models/reader.ts';
import { onLeaving } from '../../lib/platform/index.ts';
import { popupDeps, readPdf } from '../../lib/wiring/pages.ts';
import { changes } from '../../lib/wiring/reconciling.ts';

const reader = createReader({ ...popupDeps, readPdf });
const root = document.querySelector('#reader');
if (root) render(<Reader reader={reader} />, root);

onLeaving(() => void reader.popup.flush());

changes.listen(() => void reader.popup.diary.value?.today.refresh());
void reader.open();
