/** What a runner presses, in one big row; the rest is behind "More", above the row. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { ActionButton, type Board } from './action-button.tsx';
import { offeredActions } from './live-actions.ts';

interface Props extends Board {
  /** Belt, cues and metronome, while there is a run to set them for. */
  readonly children?: ComponentChildren;
}

export function Controls({ children, ...board }: Props) {
  const [open, setOpen] = useState(false);
  const buttons = (place: 'row' | 'more') =>
    offeredActions(board.look)
      .filter((action) => action.place === place)
      .map(({ id }) => <ActionButton key={id} id={id} {...board} />);
  return (
    <div class="controls-place">
      {open && (
        <section
          class="more"
          id="more"
          aria-label={t('run.more')}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          {children}
          <div class="more-buttons">{buttons('more')}</div>
        </section>
      )}
      <div class="controls">
        {buttons('row')}
        <button
          type="button"
          class="control-more"
          data-action="more"
          aria-expanded={open}
          aria-controls="more"
          onClick={() => setOpen(!open)}
        >
          {t('run.more')}
        </button>
      </div>
    </div>
  );
}
