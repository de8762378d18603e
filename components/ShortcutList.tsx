/** The keys that do something, as a list. */
import { Fragment } from 'preact';
import { shortcuts, type Shortcut } from '../lib/models/shortcuts.ts';
import './shortcuts.css';

export function ShortcutList() {
  return (
    <>
      {shortcuts.map((group) => (
        <section key={group.where} class="stack-tight">
          <h3>{group.where}</h3>
          <dl class="shortcuts">
            {group.shortcuts.map((each) => (
              <div key={each.does}>
                <dt>
                  <Keys of={each} />
                </dt>
                <dd>{each.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Keys({ of: { keys } }: { of: Shortcut }) {
  return (
    <>
      {keys.map((way, index) => (
        <Fragment key={way}>
          {index > 0 && ' or '}
          <bdi dir="ltr">
            {way.split('+').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </bdi>
        </Fragment>
      ))}
    </>
  );
}
