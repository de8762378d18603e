/** Offers an invented year to a library that is still empty, and says of one that holds it that nobody in it exists. */
import type { DemoModel } from '../../lib/models/demo.ts';

export function DemoLine({ demo }: { demo: DemoModel }) {
  switch (demo.state.value) {
    case 'offered':
      return (
        <aside class="demo-line row-apart" aria-label="An example">
          <span>Before you save anyone, look around in a year of someone invented.</span>
          <button type="button" onClick={() => void demo.fill()}>
            Show me an example
          </button>
        </aside>
      );
    case 'shown':
      return (
        <aside class="demo-line row-apart" aria-label="An example">
          <span>This is an example: nobody here exists, and whoever you save yourself stays.</span>
          <button type="button" onClick={() => void demo.clear()}>
            Remove the example
          </button>
        </aside>
      );
    case 'none':
    case undefined:
      return null;
  }
}
