/** The buttons of a live run, each with its key. */
import { ActionButton, type Board } from './action-button.tsx';
import { offeredActions } from './live-actions.ts';

export function Controls(board: Board) {
  const buttons = (bar: 'left' | 'right') =>
    offeredActions(board.look)
      .filter((action) => action.bar === bar)
      .map(({ id }) => <ActionButton key={id} id={id} {...board} />);
  return (
    <div class="controls">
      {buttons('left')}
      <span class="controls-gap" />
      {buttons('right')}
    </div>
  );
}
