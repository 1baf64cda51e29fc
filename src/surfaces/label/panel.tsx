/** What is marked and what is not, and the same steps as buttons. */
import type { FrameMarks, Mark, PointName } from './labels-file.ts';
import type { Action } from './marking.ts';
import { KEYS, pointName, pointPlace } from './words.ts';

interface PanelProps {
  readonly points: readonly PointName[];
  readonly marks: FrameMarks;
  readonly point: PointName;
  readonly canUndo: boolean;
  readonly finished: boolean;
  readonly act: (action: Action) => void;
}

function stateOf(mark: Mark | undefined): string {
  if (mark === undefined) return 'to do';
  return mark === 'hidden' ? 'not visible' : 'marked';
}

export function Panel({ points, marks, point, canUndo, finished, act }: PanelProps) {
  return (
    <aside>
      <section aria-live="polite">
        <h2>{pointName(point)}</h2>
        <p>{pointPlace(point)}</p>
      </section>
      {finished && (
        <p class="notice" data-finished>
          Every frame of this pass is marked and kept. You can still change marks, or close this page.
        </p>
      )}
      <ol class="points">
        {points.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === point}
              data-state={stateOf(marks[name])}
              onClick={() => act({ kind: 'point', to: name })}
            >
              {pointName(name)} <span>{stateOf(marks[name])}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" data-action="hide" onClick={() => act({ kind: 'hide' })}>
          Not visible
        </button>
        <button type="button" data-action="undo" disabled={!canUndo} onClick={() => act({ kind: 'undo' })}>
          Undo
        </button>
        <button type="button" data-action="previous" onClick={() => act({ kind: 'previous-frame' })}>
          Frame before
        </button>
        <button type="button" data-action="next" onClick={() => act({ kind: 'next-frame' })}>
          Next frame
        </button>
      </div>
      <details>
        <summary>Keys</summary>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  );
}
