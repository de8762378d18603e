/** The library, in a tab of its own. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library.tsx';
import { createLibrary } from '../../lib/models/library.ts';
import { popupDeps } from '../../lib/wiring/pages.ts';
import { changes } from '../../lib/wiring/reconciling.ts';

const library = createLibrary(popupDeps);
const root = document.querySelector('#library');
if (root) render(<Library library={library} />, root);

changes.listen(() => void library.backups.refresh());
