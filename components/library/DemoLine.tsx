/** Offers an invented year to a library that is still empty, and says of one that holds it that nobody in it exists. */
import type { DemoModel } from '../../lib/models/demo.ts';

export function DemoLine({ demo }: { demo: DemoModel }) {
  switch (demo.state.value) {
    case 'offered':
      return (
        <p class="demo-line row-apart">
          <span>Before you save anyone, look around in a year of someone invented.</span>
          <button type="button" onClick={() => void demo.fill()}>
            Show me an example
          </button>
        </p>
      );
    case 'shown':
      return (
        <p class="demo-line row-apart" role="note">
          <span>This is an example: nobody here exists, and whoever you save yourself stays.</span>
          <button type="button" onClick={() => void demo.clear()}>
            Remove the example
          </button>
        </p>
      );
    case 'none':
    case undefined:
      return null;
  }
}
