/** The library, in a tab of its own; the address names a place in it, or a person. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/letter/letter.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library.tsx';
import { createLibrary } from '../../lib/models/library.ts';
import { onLeaving, showAddress } from '../../lib/platform/index.ts';
import { libraryDeps } from '../../lib/wiring/library.ts';
import { changes } from '../../lib/wiring/reconciling.ts';

const library = createLibrary(libraryDeps);
const root = document.querySelector('#library');
if (root) render(<Library library={library} />, root);

onLeaving(() => void library.flush());

const go = (): void => void library.go(location.hash.slice(1));
addEventListener('hashchange', go);
changes.listen(() => void library.refresh());
void library.open();
go();

/** The step that the address stands for. */
let stepShown = 0;
effect(() => {
  const { address, step } = library.address.value;
  showAddress(address, step > stepShown);
  stepShown = step;
});
